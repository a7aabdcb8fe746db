import { rmSync } from 'node:fs';
import makeMedia from '../../browser/support/make_media';
import { REFERENCES } from './reference';

export default function setUp(): void {
  makeMedia();
  rmSync(REFERENCES, { recursive: true, force: true });
}
