// Cuts a run of Layer III frames at a sample without decoding them. The method is known from Sebastian Gesemann's pcutmp3: keep
// what a decoder needs before the first sample, and have the LAME tag say how many samples that is.
//
// What the sample at the beginning of a frame needs (ISO/IEC 11172-3 §2.4.3.4.9 and 10):
// - of the granule before it, the second half of the transform, and 480 samples that the synthesis filter bank remembers;
//   those of that granule need the one before in turn. So one frame in MPEG-1, whose frames have two granules, and two in MPEG-2 and 2.5;
// - the main data of that frame, of which up to 511 bytes lie in frames before it. A silent frame brings them along. At low bitrates they
//   are spread over nine frames, more than the 12 bits of the delay could say.
#pragma once

#include <deque>
#include <expected>
#include <vector>

#include "mp3/copy/main_data_tail.h"
#include "mp3/copy/refusal.h"

namespace unreel {

/// Decoders that honour the LAME tag leave out so many samples more at the beginning, and fewer at the end, than it says: what the
/// synthesis filter bank takes (§2.4.3.4.10), and one.
inline constexpr int decoder_delay = 529;
inline constexpr int most_tag_samples = 4095;

/// The samples of a frame that are to be heard, [first, last) of its own.
struct Heard {
    int first = 0;
    int last = 0;
    bool nothing() const { return last <= first; }
    bool operator==(const Heard&) const = default;
};

/// Takes all frames of a stream in order, all of one version, rate and number of channels, and gives those that are written.
/// What is heard is one piece.
class FrameCutter {
public:
    /// `has_delay`: the tag is to say a delay, which cannot be less than none, so that decoders always leave `decoder_delay` samples out.
    /// A silent frame is put before the first one then, where less than that comes before what is heard.
    explicit FrameCutter(bool has_delay) : has_delay_(has_delay) {}

    /// Appends frames to `output`. Refuses where frames that decoders need are not what they need.
    std::expected<void, CopyRefusal> add(const FrameView& frame, Heard heard, std::vector<std::vector<std::byte>>& output);

    /// Silence of so many samples is heard before the first frame, in silent frames; called once, before that frame comes. Refuses where
    /// the frame would take them for its main data.
    std::expected<void, CopyRefusal> add_silence(int64_t samples, const FrameView& first_frame, std::vector<std::vector<std::byte>>& output);

    /// Samples of the frames that were written: before what is heard, of it, and after it.
    int64_t before() const { return before_; }
    int64_t heard() const { return heard_; }
    int64_t after() const { return after_; }

private:
    using Bytes = std::vector<std::byte>;

    std::expected<void, CopyRefusal> begin(const FrameView& frame, int first, std::vector<Bytes>& output);
    std::expected<void, CopyRefusal> write(const FrameView& frame, std::vector<Bytes>& output);
    void keep(const FrameView& frame);
    void drop_front();

    bool has_delay_;
    bool has_begun_ = false;
    bool has_ended_ = false;
    // Frames just before what is heard, and the main data before those.
    std::deque<Bytes> lead_;
    MainDataTail tail_;
    bool dropped_ = false;  // there were frames before those
    // Bytes of main data before the next frame, as far as one reaches; nothing where decoders find what they found in the source,
    // too little of it or not.
    std::optional<size_t> reachable_;
    int64_t before_ = 0;
    int64_t heard_ = 0;
    int64_t after_ = 0;
};

}  // namespace unreel
