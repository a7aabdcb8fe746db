/** What screen readers say of changes. */
import { amounts } from './amounts';

export const announcements = {
  joined: (count: number, name: string) => `${amounts.files(count)} joined into ${name}.`,
  added: (count: number) => `${amounts.files(count)} added.`,
  addedSome: (added: number, leftOut: number) => `${amounts.files(added)} added; ${amounts.files(leftOut)} left out.`,
  useless: (name: string, why: string) => `${name} cannot be converted. ${why}`,
  uselessOnes: (count: number) => `${amounts.files(count)} cannot be converted.`,
  paused: 'Paused.',
  resumed: 'Resumed.',
  failed: (name: string, why: string) => `${name} failed. ${why}`,
  cancelled: (name: string) => `${name} was cancelled.`,
  converting: (name: string) => `Converting ${name}.`,
  ready: (fileName: string) => `${fileName} is ready to save.`,
};
