import { useEffect, useState } from 'preact/hooks';

/** An address for a file's content, read from disk piece by piece; valid as long as the component that asks for it is shown. */
export function useObjectUrl(file: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return url;
}
