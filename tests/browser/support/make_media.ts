import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { MEDIA } from './media';

export default function makeMedia(): void {
  execFileSync(join(import.meta.dirname, '../../media/make_browser_media.sh'), [MEDIA], { stdio: 'inherit' });
}
