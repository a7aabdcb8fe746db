/** Of what is heard of files before they are converted, and of files that become one. */
import type { Advice } from '../../shared/analysis';
import { formatCount, formatPercent } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

/** `2 minutes`, `40 seconds`. */
function lasting(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds >= 90) return plural(minutes, { one: `${formatCount(minutes)} minute`, other: `${formatCount(minutes)} minutes` });
  const whole = Math.max(Math.round(seconds), 1);
  return plural(whole, { one: `${formatCount(whole)} second`, other: `${formatCount(whole)} seconds` });
}

function offer(advice: Advice): { readonly sentence: string; /** Empty where there is nothing to do. */ readonly act: string } {
  switch (advice.kind) {
    case 'equal_channels':
      return { sentence: 'Both sides are the same: mono halves the size.', act: 'Make it mono' };
    case 'one_side':
      return { sentence: `Only the ${advice.side} side has sound.`, act: 'Use that side alone' };
    case 'narrow_band':
      return {
        sentence: `There is nothing above ${amounts.kilohertz(advice.hz)}: ${amounts.kbps(advice.bitrateKbps)} keep all of it.`,
        act: `Use ${amounts.kbps(advice.bitrateKbps)}`,
      };
    case 'silence_at_start':
      return { sentence: `It begins with ${lasting(advice.seconds)} of silence.`, act: 'Leave it out' };
    case 'silence_at_end':
      return { sentence: `It ends with ${lasting(advice.seconds)} of silence.`, act: 'Leave it out' };
    case 'clipped':
      return { sentence: `It is cut off at full scale in ${formatCount(advice.places)} places, which nothing brings back.`, act: '' };
  }
}

export const sounds = {
  offers: {
    of: offer,
    about: (name: string) => `What ${name} sounds like`,
    dismiss: 'Dismiss',
    dismissOf: (name: string) => `Dismiss the suggestion for ${name}`,
  },

  join: {
    heading: (count: number) => `Join ${amounts.files(count)} into one MP3`,
    join: 'Join',
    title: 'Title of the whole',
    orders: 'Order',
    byName: 'By name',
    byTrack: 'By track number',
    length: (length: string) => `${length} in all`,
    lengthUnknown: 'How long it will be is not known yet',
    up: 'Up',
    down: 'Down',
    upOf: (name: string) => `Move ${name} up`,
    downOf: (name: string) => `Move ${name} down`,
    fade: 'Fade between files',
    seconds: 's',
    fadeHint: 'Each fades out for so long, and the next one fades in. None gets shorter; 0 is no fade.',
    hint: 'They follow each other without a gap, and each becomes a chapter. Cover and tags are those of the first.',
  },

  hear: {
    open: 'Hear before you convert',
    hint: 'Twenty seconds as they would become, beside the source, at the same level.',
    from: 'From',
    prepare: 'Prepare',
    preparing: 'Preparing…',
    later: 'What is being converted comes first.',
    failed: 'This part could not be prepared.',
    undecodable: 'Your browser could not play what was made.',
    play: 'Play',
    stop: 'Stop',
    choices: 'What is heard',
    source: 'Source',
    sized: (name: string, size: string) => `${name} · ${size}`,
    blind: 'Blind test',
    blindHint: (rounds: number) => `X is one of the two, by chance. Say which, ${formatCount(rounds)} times; then you know what you can hear. Keys: A, B and X listen, 1 and 2 answer.`,
    against: 'The source against',
    round: (round: number, rounds: number) => `Round ${formatCount(round)} of ${formatCount(rounds)}`,
    isA: 'X is A',
    isB: 'X is B',
    a: 'A',
    b: 'B',
    x: 'X',
    again: 'Once more',
    endTest: 'End the test',
    verdict(right: number, rounds: number, chance: number): string {
      const score = `${formatCount(right)} of ${formatCount(rounds)} right.`;
      const byChance = `Who guesses gets as many, or more, in ${formatPercent(chance)} of such tests.`;
      return chance <= 0.05
        ? `${score} ${byChance} You very likely hear the difference.`
        : `${score} ${byChance} So this does not show that you hear a difference.`;
    },
  },
};
