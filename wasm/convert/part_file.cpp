#include "convert/part_file.h"

#include <algorithm>
#include <utility>

namespace unreel {

Result<void> PartFile::open(int part, TagPlan tag) {
    const auto sink = outputs_.open(part);
    if (!sink) return std::unexpected(sink.error());
    part_ = part;
    tag_ = std::move(tag);
    sink_.emplace(**sink, std::ssize(tag_.bytes));
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

Result<uint32_t> PartFile::close(double seconds, const std::optional<ReplayGain>& replay_gain) {
    const Patch patches[] = {tag_.patch(seconds), replay_gain ? tag_.replay_gain_patch(*replay_gain) : Patch()};
    for (const Patch& patch : patches) {
        if (patch.bytes.empty()) continue;
        if (auto written = sink_->write_at(patch.position, patch.bytes); !written) return std::unexpected(written.error());
        std::ranges::copy(patch.bytes, tag_.bytes.begin() + patch.position);
    }
    const uint32_t crc32 = sink_->value(tag_.bytes);
    writer_.reset();
    sink_.reset();
    if (auto closed = outputs_.close(part_); !closed) return std::unexpected(closed.error());
    return crc32;
}

}  // namespace unreel
