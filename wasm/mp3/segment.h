// What travels between the decoder, the encoders and the writer.
//
// A segment is a run of MPEG frames that is encoded on its own and joins its neighbours exactly. Frame k of LAME's output
// depends on the input from sample k × samples_per_frame on, on what LAME learnt from the frames before, and on the bit
// reservoir. So an encoder starts `warm_up_frames` early and throws those frames away, and the reservoir is emptied at
// each border (see SegmentEncoder). Borders depend on the audio alone, so the bytes do not depend on who encodes what.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "mp3/encoder_settings.h"

namespace unreel {

/// MPEG frames in a segment, all but the last. A multiple of 49: after 49 frames at 44.1 kHz (and its halves) LAME's
/// pattern of padding bytes repeats, so segments have the size that one sequential encode gives. Equally many samples
/// whatever the MPEG version: each joint costs what the reservoir held, which at 8 kbit/s is ten frames' worth.
constexpr int segment_mpeg_frames(int samples_per_frame) { return samples_per_frame == 1152 ? 392 : 784; }

/// Enough for LAME's psychoacoustic state to be that of a sequential encode to the ear and to the SNR.
inline constexpr int warm_up_mpeg_frames = 12;

/// Samples that LAME wants beyond a frame's end before it delivers the frame, less the frame's start: with its delay of
/// 528 samples it needs 1904 (MPEG-1) for the first frame, which is 1376 = 1152 + 224, and 576 + 224 in MPEG-2
/// (`calcNeeded()` and `lame_init_params_ppflt()` in lame.c, encoder.h).
inline constexpr int encoder_look_ahead = 224;

/// Samples of silence that LAME puts before the audio (`ENCDELAY` in encoder.h).
inline constexpr int encoder_delay = 576;

/// Samples of silence at the end that LAME makes sure of at least (`lame_encode_flush()`).
inline constexpr int least_padding = 576;

/// MPEG frames that hold `samples` of audio between LAME's delay and padding.
constexpr int64_t mpeg_frames_for(int64_t samples, int samples_per_frame) {
    return (encoder_delay + samples + least_padding + samples_per_frame - 1) / samples_per_frame;
}

/// Samples before the audio of an MP3 that an encoder is given to warm up with, where it is not silence that comes before.
constexpr int warm_up_samples(int samples_per_frame) { return warm_up_mpeg_frames * samples_per_frame; }

struct PcmSegment {
    int64_t index = 0;
    int part = 0;  // of a programme: the MP3 it belongs to
    EncoderSettings settings;
    int warm_up_frames = 0;
    int frame_count = 0;  // MPEG frames to deliver
    /// The channels' samples, equally many; in mono the second has none. At the end of the audio there may be fewer samples
    /// than the frames hold; the rest is silence.
    std::array<std::vector<float>, 2> planes;
};

struct EncodedSegment {
    int64_t index = 0;
    int frame_count = 0;
    int lowpass_hz = 0;  // LAME's choice, for the tag
    std::vector<std::byte> bytes;
};

}  // namespace unreel
