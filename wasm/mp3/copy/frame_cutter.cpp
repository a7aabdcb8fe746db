#include "mp3/copy/frame_cutter.h"

#include <utility>

#include "mp3/copy/silent_frame.h"

namespace unreel {

namespace {

size_t frames_needed_before(const FrameView& frame) { return frame.header.version == MpegVersion::mpeg1 ? 1 : 2; }

size_t most_frames_before(const FrameView& frame) {
    return static_cast<size_t>((most_tag_samples + decoder_delay) / frame.header.samples_per_frame());
}

}  // namespace

std::expected<void, CopyRefusal> FrameCutter::add(const FrameView& frame, Heard heard, std::vector<Bytes>& output) {
    const int samples = frame.header.samples_per_frame();
    if (!has_begun_ && heard.nothing()) {
        keep(frame);
        return {};
    }
    if (!has_begun_) {
        if (auto begun = begin(frame, heard.first, output); !begun) return begun;
    } else if (!heard.nothing() && (has_ended_ || heard.first > 0)) {
        return std::unexpected(CopyRefusal::counts_disagree);
    }
    const int unheard = heard.nothing() ? samples : samples - heard.last;
    // Silence at the end that the tag cannot say is left out with its frame.
    if (heard.nothing() && after_ + unheard + decoder_delay > most_tag_samples) return {};
    if (!heard.nothing()) heard_ += heard.last - heard.first;
    has_ended_ = unheard > 0;
    after_ += unheard;
    return write(frame, output);
}

std::expected<void, CopyRefusal> FrameCutter::add_silence(int64_t samples, const FrameView& first_frame, std::vector<Bytes>& output) {
    const bool can_follow = !has_begun_ && !dropped_ && lead_.empty() && first_frame.main_data_begin == 0;
    if (!can_follow) return std::unexpected(CopyRefusal::starts_late);
    has_begun_ = true;
    reachable_ = 0;
    const int frame_samples = first_frame.header.samples_per_frame();
    const int64_t frames = (samples + decoder_delay + frame_samples - 1) / frame_samples;
    output.insert(output.end(), static_cast<size_t>(frames), make_silent_frame(first_frame.header, {}));
    before_ = frames * frame_samples - samples;
    heard_ = samples;
    return {};
}

void FrameCutter::keep(const FrameView& frame) {
    lead_.emplace_back(frame.bytes.begin(), frame.bytes.end());
    if (lead_.size() > most_frames_before(frame)) drop_front();
}

void FrameCutter::drop_front() {
    if (const auto oldest = view_frame(lead_.front())) tail_.add(oldest->main_data);
    lead_.pop_front();
    dropped_ = true;
}

// Gives what comes before the first frame of which something is heard.
std::expected<void, CopyRefusal> FrameCutter::begin(const FrameView& frame, int first, std::vector<Bytes>& output) {
    has_begun_ = true;
    const int samples = frame.header.samples_per_frame();
    const auto length_of_lead = [&] { return static_cast<int64_t>(lead_.size()) * samples + first; };
    if (length_of_lead() > most_tag_samples + decoder_delay) drop_front();
    while (dropped_ && lead_.size() > frames_needed_before(frame)) drop_front();
    before_ = length_of_lead();
    const size_t needed = dropped_ ? view_frame(lead_.front())->main_data_begin : 0;
    if (needed > tail_.size()) return std::unexpected(CopyRefusal::broken_reservoir);
    const bool is_too_short = has_delay_ && before_ < decoder_delay;
    if (dropped_ || is_too_short) reachable_ = needed;
    if (needed > 0 || is_too_short) {
        output.push_back(make_silent_frame(frame.header, tail_.last(needed)));
        before_ += samples;
    }
    for (const Bytes& bytes : std::exchange(lead_, {})) {
        if (auto written = write(*view_frame(bytes), output); !written) return written;
    }
    return {};
}

std::expected<void, CopyRefusal> FrameCutter::write(const FrameView& frame, std::vector<Bytes>& output) {
    if (reachable_) {
        if (frame.main_data_begin > *reachable_) return std::unexpected(CopyRefusal::broken_reservoir);
        reachable_ = std::min(*reachable_ + frame.main_data.size(), furthest_main_data_begin);
    }
    output.emplace_back(frame.bytes.begin(), frame.bytes.end());
    return {};
}

}  // namespace unreel
