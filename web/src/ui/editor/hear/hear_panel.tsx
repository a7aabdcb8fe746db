import { useSignalEffect } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { soundMessages } from '../../../messages/sounds';
import { HEARD_SECONDS } from '../../../hear/heard_recipe';
import { formatTimeCode, parseTimeCode } from '../../../queue/time_code';
import type { SoundExcerpt } from '../../../shared/file_sound';
import type { Listening } from '../listening';
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
  readonly listening: Listening;
  /** What is converted comes first. */
  readonly isEngineBusy: boolean;
  readonly samples: (startSeconds: number, seconds: number, giveUp: AbortSignal) => Promise<SoundExcerpt>;
}

type State =
  | { readonly name: 'idle' | 'preparing' | 'failed' | 'undecodable' }
  | { readonly name: 'ready'; readonly comparison: Comparison; readonly choices: readonly HeardChoice[] };

/** Some seconds of a file as they would become, switched against the source. */
export function HearPanel({ choices, durationSeconds, listening, isEngineBusy, samples }: HearPanelProps) {
  const id = useId();
  /** What was typed; until then it is where the playhead stands. */
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<State>({ name: 'idle' });
  const preparing = useRef<AbortController | null>(null);
  const { hear } = soundMessages;
  const from = typed ?? formatTimeCode(startOf(listening.playhead.value, durationSeconds));
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
          <input type="text" autocomplete="off" value={from} aria-invalid={startSeconds === null} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
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
      {state.name === 'ready' && <Heard comparison={state.comparison} choices={state.choices} listening={listening} />}
    </section>
  );
}

/** From the playhead, as far as there is so much behind it; from the middle where nobody has moved it. */
function startOf(playhead: number, durationSeconds: number | null): number {
  const last = Math.max((durationSeconds ?? Infinity) - HEARD_SECONDS, 0);
  return Math.min(playhead > 0 || durationSeconds === null ? playhead : last / 2, last);
}

interface HeardProps {
  readonly comparison: Comparison;
  readonly choices: readonly HeardChoice[];
  readonly listening: Listening;
}

function Heard({ comparison, choices, listening }: HeardProps) {
  const [player] = useState(() => new SwitchedPlayer());
  const [heard, setHeard] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const [isBlind, setIsBlind] = useState(false);
  const { hear } = soundMessages;
  const sounds = [{ name: hear.source, size: '' }, ...choices];
  const blind = useRef<HTMLButtonElement>(null);
  /** The button that opened the test is gone while it is open. */
  const wasBlind = useRef(false);
  useEffect(() => () => player.stop(), []);
  useEffect(() => {
    if (wasBlind.current && !isBlind) blind.current?.focus();
    wasBlind.current = isBlind;
  }, [isBlind]);
  useSignalEffect(() => {
    if (listening.by.value !== 'hear') stop();
  });

  function stop(): void {
    player.stop();
    setIsPlaying(false);
  }

  function choose(index: number): void {
    setHeard(index);
    player.hear(index);
  }

  function toggle(): void {
    if (isPlaying) return stop();
    listening.begin('hear');
    player.play([comparison.source, ...comparison.others], heard);
    setIsPlaying(true);
  }

  if (isBlind) return <BlindTest comparison={comparison} choices={choices} listening={listening} onClose={() => setIsBlind(false)} />;
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
          ref={blind}
          type="button"
          class="button"
          onClick={() => {
            stop();
            setIsBlind(true);
          }}
        >
          {hear.blind}
        </button>
      </div>
    </>
  );
}
