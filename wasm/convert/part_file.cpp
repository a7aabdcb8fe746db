#include "convert/part_file.h"

#include <utility>

namespace unreel {

Result<void> PartFile::open(int part, TagPlan tag) {
    const auto sink = outputs_.open(part);
    if (!sink) return std::unexpected(sink.error());
    sink_ = *sink;
    part_ = part;
    tag_ = std::move(tag);
    return {};
}

void PartFile::encode(const EncoderSettings& settings) {
    writer_.emplace(*sink_, settings, tag_.bytes);
    next_index_ = 0;
}

Result<void> PartFile::clear() {
    writer_.reset();
    return sink_->clear();
}

Result<void> PartFile::close(double seconds, const std::optional<ReplayGain>& replay_gain) {
    const Patch patches[] = {tag_.patch(seconds), replay_gain ? tag_.replay_gain_patch(*replay_gain) : Patch()};
    for (const Patch& patch : patches) {
        if (patch.bytes.empty()) continue;
        if (auto written = sink_->write_at(patch.position, patch.bytes); !written) return written;
    }
    writer_.reset();
    sink_ = nullptr;
    return outputs_.close(part_);
}

}  // namespace unreel
