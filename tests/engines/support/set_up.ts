import { rmSync } from 'node:fs';
import makeMedia from '../../browser/support/make_media';
import { NATIVE_RESULTS } from './native';

export default function setUp(): void {
  makeMedia();
  rmSync(NATIVE_RESULTS, { recursive: true, force: true });
}
