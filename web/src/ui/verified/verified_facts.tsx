import { verifiedMessages } from '../../messages/verified';
import { clippingDb } from '../../queue/verification';
import type { Verification } from '../../shared/verification';

export interface VerifiedFactsProps {
  readonly verification: Verification;
  /** Its sound is the source's. */
  readonly isCopied: boolean;
  /** So many decibels lower; `null` where its source is not at hand. */
  readonly onConvertAgain: ((decibels: number) => void) | null;
}

/** What a result is like, and what can be done about it. */
export function VerifiedFacts({ verification, isCopied, onConvertAgain }: VerifiedFactsProps) {
  const words = verifiedMessages;
  const { isWhole, truePeakDbtp, lufs } = verification;
  if (!isWhole) {
    return (
      <div class="verified">
        <p class="problem">{damage(verification)}</p>
        {onConvertAgain ? <Again name={words.convertAgain} act={() => onConvertAgain(0)} /> : <p>{words.addAgain}</p>}
      </div>
    );
  }
  const lower = clippingDb(verification);
  return (
    <div class="verified">
      <p>
        {words.isWhole} {words.levels(lufs, truePeakDbtp)}
      </p>
      {lower !== null && truePeakDbtp !== null && (
        <>
          <p>
            {words.clips(truePeakDbtp, lower)} {isCopied ? words.clipsAsSource : onConvertAgain ? '' : words.addAgain}
          </p>
          {!isCopied && onConvertAgain && <Again name={words.convertLower(lower)} act={() => onConvertAgain(lower)} />}
        </>
      )}
    </div>
  );
}

function Again({ name, act }: { readonly name: string; readonly act: () => void }) {
  return (
    <button type="button" class="button" onClick={act}>
      {name}
    </button>
  );
}

function damage({ decodedSamples, expectedSamples, sampleRate }: Verification): string {
  const words = verifiedMessages;
  // Less than a second looks like nothing in a time.
  const isShort = expectedSamples - decodedSamples >= sampleRate;
  return isShort ? words.isShort(decodedSamples / sampleRate, expectedSamples / sampleRate) : words.isChanged;
}
