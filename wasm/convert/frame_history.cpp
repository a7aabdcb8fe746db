#include "convert/frame_history.h"

namespace unreel {

namespace {

// More than a cutter puts before what is heard, in any version: the LAME tag can say eight frames of MPEG-2.
constexpr size_t whole_frames = (most_tag_samples + decoder_delay) / 576 + 1;

}  // namespace

void FrameHistory::add(const std::vector<std::byte>& frame) {
    const auto view = view_frame(frame);
    if (!view) return;
    frames_.push_back({frame, view->main_data.size()});
    if (frames_.size() > whole_frames) main_data_ += frames_[frames_.size() - 1 - whole_frames].main_data;
    while (frames_.size() > whole_frames && main_data_ - frames_.front().main_data >= furthest_main_data_begin) {
        main_data_ -= frames_.front().main_data;
        frames_.pop_front();
    }
}

void FrameHistory::tell(FrameCutter& cutter) const {
    std::vector<std::vector<std::byte>> nothing;
    for (const Remembered& frame : frames_) {
        if (const auto view = view_frame(frame.bytes)) static_cast<void>(cutter.add(*view, {}, nothing));
    }
}

}  // namespace unreel
