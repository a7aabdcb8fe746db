// What to make of a file, as plain data: the same value on the page, on the command line, in a preset, and in a link.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/stereo_mode.h"

namespace unreel {

/// How bits are spent.
///   vbr     the same quality throughout (`vbr_quality`), LAME's new method ("mtrh")
///   abr     about `bitrate_kbps` on average
///   cbr     `bitrate_kbps` in each frame
///   source  a constant bitrate, the highest that is not above the source's
///   fit     a constant bitrate, the highest with which the MP3 is no larger than `Limits::bytes`
enum class EncodingMode { vbr, abr, cbr, source, fit };
/// automatic: the frames of an MP3 are copied where nothing is asked that changes the sound. always: refused where that is
/// not possible.
enum class CopyMode { automatic, always, never };

/// What an MP3 is encoded with. Without a value, what the encoder or the source suggests.
struct Encoding {
    EncodingMode mode = EncodingMode::vbr;
    int vbr_quality = 2;               // 0 (best) … 9 (smallest)
    int bitrate_kbps = 192;            // cbr: one of Layer III's; abr: 8 … 320
    std::optional<int> sample_rate = {};    // hertz, one of Layer III's; the source's, or the next higher one
    std::optional<int> lowpass_hz = {};     // what is above is left out; 0: nothing is; LAME's choice
    std::optional<int> lame_quality = {};   // 0 (best) … 9 (fastest); see `choose_encoder_settings`
    StereoMode stereo = StereoMode::joint;
    CopyMode copy = CopyMode::automatic;

    bool operator==(const Encoding&) const = default;
};

/// What the MP3 must not exceed. `EncodingMode::fit` keeps to `bytes`; else, and for `seconds`, exceeding is a warning.
struct Limits {
    std::optional<int64_t> bytes = {};
    /// file: each MP3. batch: all MP3s together.
    enum class Scope { file, batch };
    Scope bytes_of = Scope::file;
    std::optional<double> seconds = {};

    bool operator==(const Limits&) const = default;
};

/// Which channels are heard.
///   source    as they are; more than two are folded to stereo
///   mono      the mean of left and right
///   left, right  this side alone, in mono
///   swapped   left and right exchanged
///   louder    the side that is louder at a time, in mono
///   dialogue  the centre of 5.1 and 7.1 louder against all others; as `source` where there is none
enum class ChannelChoice { source, mono, left, right, swapped, louder, dialogue };
/// linear: in amplitude. decibel: in decibels, from −60 dB, as loudness is heard.
enum class FadeShape { linear, decibel };

/// The sound that is faded is held in memory.
inline constexpr double longest_fade_seconds = 60;
inline constexpr double longest_fade_between_seconds = 30;

/// What of the sound is left out by itself. Silence is what stays below `silence_db` for at least `silence_seconds`.
struct Cut {
    bool trims_silence = false;                            // at both ends
    std::optional<double> longest_pause_seconds = {};      // 0.1 … 60: longer silence between sounds becomes so long
    double silence_db = -50;                               // of full scale, −90 … −20
    double silence_seconds = 0.5;                          // 0.1 … 60

    bool operator==(const Cut&) const = default;
};

/// How loudness is brought to a target.
///   none     it stays as it is
///   gain     by gain alone, as far as the true peak allows
///   limiter  by gain, and what would exceed the true peak is limited
enum class LoudnessMode { none, gain, limiter };

/// EBU R128. Mono counts as two equal channels, as it is heard.
struct Loudness {
    LoudnessMode mode = LoudnessMode::none;
    double target_lufs = -16;      // −40 … −5
    double true_peak_dbtp = -1;    // −9 … 0: never exceeded
    double tolerance_lu = 0.5;     // 0 … 3: what is no further from the target stays as it is
    bool only_lowers = false;      // what is softer than the target stays as it is
    /// file: each by itself. album: all together, so that they keep their differences.
    enum class Scope { file, album };
    Scope of = Scope::file;
    /// ReplayGain 2.0 tags and the gain and peak of the LAME tag; with `album`, those of the album too.
    bool replay_gain = false;

    bool operator==(const Loudness&) const = default;
};

/// Where one MP3 ends and the next begins.
///   nowhere   one MP3
///   chapters  at the source's chapters
///   marks     at the marks that somebody set
///   silence   in the middle of each silence (see `Cut`)
///   every     each `every_seconds`
///   parts     into `parts` of equal length
///   limits    before `Limits::bytes` and `Limits::seconds` are exceeded, in the quietest 300 ms before
enum class SplitAt { nowhere, chapters, marks, silence, every, parts, limits };

struct Split {
    SplitAt at = SplitAt::nowhere;
    double every_seconds = 600;  // 1 … 86,400
    int parts = 2;               // 2 … 1,000
    /// files: an MP3 of each. chapters: one MP3 that has them as its chapters. both: these and that.
    enum class Into { files, chapters, both };
    Into into = Into::files;

    bool operator==(const Split&) const = default;
};

/// What it sounds like.
struct Sound {
    ChannelChoice channels = ChannelChoice::source;
    double gain_db = 0;           // −60 … 60
    double fade_in_seconds = 0;   // 0 … longest_fade_seconds
    double fade_out_seconds = 0;  // 0 … longest_fade_seconds
    /// Of files that are joined: each fades out into the next one, which fades in, for so long each; 0 … longest_fade_between_seconds.
    /// The whole stays as long as all of them.
    double fade_between_seconds = 0;
    FadeShape fade_shape = FadeShape::linear;

    bool operator==(const Sound&) const = default;
};

/// A tag that is set; an empty value drops the source's. `name` is one of wasm/tags/field_names.cpp ("title"), or any other.
struct TagEdit {
    std::string name;
    std::string value;

    bool operator==(const TagEdit&) const = default;
};

/// What is written in it beside the sound.
struct Written {
    /// Whether the source's tags are kept, but for those that are `set`.
    bool keeps_tags = true;
    std::vector<TagEdit> set;
    bool keeps_cover = true;
    /// The longer side, in pixels, 32 … 8192; a larger cover is made smaller, as a baseline JPEG.
    std::optional<int> cover_pixels = {};
    bool keeps_chapters = true;
    /// "keep": those in the tags, with these. "none". "track": of a text track of the file, as text and with times, in place of those in the
    /// tags, where it has one; "track:eng": of one in this language.
    std::string lyrics = "keep";

    bool operator==(const Written&) const = default;
};

/// Where it goes.
struct Output {
    /// The file's name without ".mp3", of words in braces: {name}, {title}, {artist}, …
    std::string name = "{name}";
    /// Names of the letters, digits and signs that every player's display and file system has.
    bool plain_names = false;

    bool operator==(const Output&) const = default;
};

struct Recipe {
    /// "default", "all" (an MP3 of each), a number from 0, or a language ("eng", "de").
    std::string track = "default";
    Encoding encoding;
    Limits limits;
    Cut cut;
    Split split;
    Sound sound;
    Loudness loudness;
    Written written;
    Output output;

    bool operator==(const Recipe&) const = default;
};

}  // namespace unreel
