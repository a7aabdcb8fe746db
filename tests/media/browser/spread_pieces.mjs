// Makes a file of several gigabytes out of a fragmented MP4:  spread_pieces.mjs IN OUT BYTES
//
// Between the fragments come `free` boxes, which hold nothing and take no space on disk: the file is sparse. To whoever reads
// it, it is a film of that size, whose sound lies in small pieces all over it.
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

const [, , input, output, wanted] = process.argv;
const source = readFileSync(input);

/** What comes before the first fragment, then the fragments, each a `moof` with its `mdat`. */
function parts() {
  const starts = [0];
  for (let at = 0; at < source.length; at += source.readUInt32BE(at)) {
    if (source.toString('latin1', at + 4, at + 8) === 'moof') starts.push(at);
  }
  return starts.map((start, index) => source.subarray(start, starts[index + 1]));
}

const pieces = parts();
const gap = Math.ceil(Number(wanted) / pieces.length);
const file = openSync(output, 'w');
let at = 0;
for (const piece of pieces) {
  writeSync(file, piece, 0, piece.length, at);
  const free = Buffer.alloc(8);
  free.writeUInt32BE(gap, 0);
  free.write('free', 4, 'latin1');
  writeSync(file, free, 0, 8, at + piece.length);
  at += piece.length + gap;
}
ftruncateSync(file, at);
closeSync(file);
