#pragma once

#include <array>
#include <memory>
#include <vector>

#include "convert/options.h"
#include "sound/channel_stage.h"

namespace unreel {

/// A file's sound from anywhere on, to be drawn or listened to before it is converted: at the source's own rate, behind the recipe's
/// choice of channels (`Sound::channels`), before any gain. Holds no more than what was asked for and a decoded frame.
class SampleReader {
public:
    /// `options`: the recipe, and `read` but for its ranges. `source` must outlive the reader. Fails as `AudioReader::open` does.
    static Result<std::unique_ptr<SampleReader>> open(ByteSource& source, ConversionOptions options, double start_seconds);

    /// What `read` gives; nothing (a rate of 0) until the first samples are there, and where there are none behind the start.
    SoundFormat format() const { return format_; }

    /// At most so many samples per channel, in the format's channels; fewer, or none, where there is more work to do than about 30 ms,
    /// or at the end. Valid until the next call. Fails as `AudioReader::read` does.
    Result<Planes> read(int64_t most);

    /// All samples were returned.
    bool is_end() const { return all_decoded_ && waiting() == 0; }

private:
    explicit SampleReader(ConversionOptions options) : options_(std::move(options)) {}

    int64_t waiting() const { return static_cast<int64_t>(planes_[0].size() - taken_); }
    Result<void> decode_some();
    void keep(const Planes& planes);

    ConversionOptions options_;
    std::unique_ptr<AudioReader> reader_;
    std::optional<ChannelStage> channels_;
    SoundFormat format_;
    /// Decoded and not returned yet, from `taken_` on.
    std::array<std::vector<float>, 2> planes_;
    size_t taken_ = 0;
    bool all_decoded_ = false;
};

}  // namespace unreel
