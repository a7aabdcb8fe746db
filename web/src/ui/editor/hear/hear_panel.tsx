import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { soundMessages } from '../../../messages/sounds';
import { HEARD_SECONDS } from '../../../hear/heard_recipe';
import { formatTimeCode, parseTimeCode } from '../../../queue/time_code';
import type { SoundExcerpt } from '../../../shared/file_sound';
import { BlindTest } from './blind_test';
import { compare, type Comparison, type HeardMp3 } from './comparison';
import { SwitchedPlayer } from './switched_player';

/** Settings that are heard beside the source. */
export interface HeardChoice {
  readonly name: string;
  /** Of the whole file; empty where it is not known. */
  readonly size: string;
  /** Rejects where it cannot be made. */
  encode(startSeconds: number, seconds: number, giveUp: AbortSignal): Promise<HeardMp3>;
}

export interface HearPanelProps {
  readonly choices: readonly HeardChoice[];
  /** `null` where it is not known. */
  readonly durationSeconds: number | null;
  /** What is converted comes first. */
  readonly isEngineBusy: boolean;
  readonly samples: (startSeconds: number, seconds: number, giveUp: AbortSignal) => Promise<SoundExcerpt>;
}

type State =
  | { readonly name: 'idle' | 'preparing' | 'failed' | 'undecodable' }
  | { readonly name: 'ready'; readonly comparison: Comparison; readonly choices: readonly HeardChoice[] };

/** Some seconds of a file as they would become, switched against the source. */
export function HearPanel({ choices, durationSeconds, isEngineBusy, samples }: HearPanelProps) {
  const id = useId();
  const [from, setFrom] = useState(() => formatTimeCode(Math.max((durationSeconds ?? 0) / 2 - HEARD_SECONDS / 2, 0)));
  const [state, setState] = useState<State>({ name: 'idle' });
  const preparing = useRef<AbortController | null>(null);
  const { hear } = soundMessages;
  const startSeconds = parseTimeCode(from);
  useEffect(() => () => preparing.current?.abort(), []);
  // Of other settings than those that are heard, it would be a lie.
  const names = choices.map(({ name }) => name).join();
  useEffect(() => setState((now) => (now.name === 'ready' ? { name: 'idle' } : now)), [names]);

  async function prepare(start: number): Promise<void> {
    preparing.current?.abort();
    const abort = new AbortController();
    preparing.current = abort;
    setState({ name: 'preparing' });
    const next = await prepared(start, abort.signal);
    if (!abort.signal.aborted) setState(next);
  }

  async function prepared(start: number, giveUp: AbortSignal): Promise<State> {
    const mp3s: HeardMp3[] = [];
    let excerpt: SoundExcerpt;
    try {
      excerpt = await samples(start, HEARD_SECONDS, giveUp);
      for (const choice of choices) mp3s.push(await choice.encode(start, HEARD_SECONDS, giveUp));
    } catch {
      return { name: 'failed' };
    }
    try {
      return { name: 'ready', comparison: await compare(excerpt, mp3s), choices };
    } catch {
      return { name: 'undecodable' };
    }
  }

  return (
    <section class="hear" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{hear.open}</h3>
      <p class="hint">{hear.hint}</p>
      <div class="hear-row">
        <label class="field">
          <span class="field-label">{hear.from}</span>
          <input type="text" autocomplete="off" value={from} aria-invalid={startSeconds === null} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
        </label>
        <button type="button" class="button" disabled={startSeconds === null || state.name === 'preparing'} onClick={() => void prepare(startSeconds ?? 0)}>
          {hear.prepare}
        </button>
        <span class="hint" aria-live="polite">
          {state.name === 'preparing' && (isEngineBusy ? hear.later : hear.preparing)}
          {state.name === 'failed' && hear.failed}
          {state.name === 'undecodable' && hear.undecodable}
        </span>
      </div>
      {state.name === 'ready' && <Heard comparison={state.comparison} choices={state.choices} />}
    </section>
  );
}

function Heard({ comparison, choices }: { readonly comparison: Comparison; readonly choices: readonly HeardChoice[] }) {
  const [player] = useState(() => new SwitchedPlayer());
  const [heard, setHeard] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const [isBlind, setIsBlind] = useState(false);
  const { hear } = soundMessages;
  const sounds = [{ name: hear.source, size: '' }, ...choices];
  useEffect(() => () => player.stop(), []);

  function choose(index: number): void {
    setHeard(index);
    player.hear(index);
  }

  function toggle(): void {
    if (isPlaying) player.stop();
    else player.play([comparison.source, ...comparison.others], heard);
    setIsPlaying(!isPlaying);
  }

  if (isBlind) return <BlindTest comparison={comparison} choices={choices} onClose={() => setIsBlind(false)} />;
  return (
    <>
      <div class="hear-row" role="group" aria-label={hear.choices}>
        <button type="button" class="button" onClick={toggle}>
          {isPlaying ? hear.stop : hear.play}
        </button>
        {sounds.map(({ name, size }, index) => (
          <button key={name} type="button" class="button" aria-pressed={index === heard} onClick={() => choose(index)}>
            {size === '' ? name : hear.sized(name, size)}
          </button>
        ))}
      </div>
      <div class="hear-row">
        <button
          type="button"
          class="button"
          onClick={() => {
            player.stop();
            setIsPlaying(false);
            setIsBlind(true);
          }}
        >
          {hear.blind}
        </button>
      </div>
    </>
  );
}
