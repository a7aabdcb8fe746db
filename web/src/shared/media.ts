/** What `probe` finds out about a media file. Made by `wasm/bindings/conversion_module.cpp`. */
export interface MediaInfo {
  /** FFmpeg's short name of the container, for example `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container: string;
  /** The container's name for people, for example `QuickTime / MOV`. */
  readonly containerName: string;
  /** `null` where the file does not say. */
  readonly durationSeconds: number | null;
  readonly hasVideo: boolean;
  readonly audioTracks: readonly AudioTrack[];
  /** Index into `audioTracks` of the track converted when none is chosen. */
  readonly defaultTrack: number;
  /** Subtitles and lyrics that are text, not pictures of it. */
  readonly textTracks: readonly TextTrack[];
  /** In the order of the file. */
  readonly tags: readonly TagField[];
  readonly chapters: readonly Chapter[];
  readonly cover: Cover | null;
}

export interface AudioTrack {
  /** The codec's name for people, for example `AAC (Advanced Audio Coding)`. */
  readonly codec: string;
  /** For example `LC`, `HE-AAC`; empty where there is none. */
  readonly profile: string;
  /** As the file has it: mostly ISO 639-2, for example `eng`; empty where unknown. */
  readonly language: string;
  readonly title: string;
  readonly channels: number;
  /** For example `stereo`, `5.1(side)`. */
  readonly channelLayout: string;
  readonly sampleRate: number;
  /** 0 where unknown. */
  readonly bitrateKbps: number;
  readonly durationSeconds: number | null;
  readonly isDefault: boolean;
  /** False where FFmpeg has no decoder for the codec, or the track is encrypted. */
  readonly canConvert: boolean;
  readonly isEncrypted: boolean;
  /** Why its frames cannot be copied into an MP3 as they are (`CopyRefusal` in wasm/mp3/copy); empty where they can, as far as is known. */
  readonly copyRefusal: string;
}

export interface TextTrack {
  /** For people, for example `SubRip subtitle`. */
  readonly codec: string;
  /** As the file has it: mostly ISO 639-2; empty where unknown. */
  readonly language: string;
  readonly title: string;
  readonly isDefault: boolean;
  /** Only what is said in other languages than the sound's. */
  readonly isForced: boolean;
}

/** One field of a file's tags; the names are those of `TagField` in wasm/base/media_info.h: `title`, `album_artist`, … */
export interface TagField {
  readonly name: string;
  /** At least one, none empty. */
  readonly values: readonly string[];
  /** Of comments and lyrics, ISO 639-2; empty where unknown. */
  readonly language: string;
}

export interface Chapter {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly title: string;
}

export interface Cover {
  /** `image/jpeg`, `image/png`, … */
  readonly mimeType: string;
  readonly bytes: number;
  /** ID3v2's picture types: 3 is the front cover. */
  readonly type: number;
}
