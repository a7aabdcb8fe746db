#include "support/programmes.h"

#include <gtest/gtest.h>

namespace unreel::test {

class MemorySources::Open final : public ByteSource {
public:
    Open(MemorySources& owner, const Bytes& bytes) : owner_(owner), source_(bytes) { ++owner_.open_; }
    ~Open() override { --owner_.open_; }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    int64_t size() const override { return source_.size(); }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        const auto read = source_.read_at(offset, target);
        if (read) owner_.bytes_read_ += static_cast<int64_t>(*read);
        return read;
    }

private:
    MemorySources& owner_;
    MemorySource source_;
};

Result<OpenedSource> MemorySources::open(int index) {
    EXPECT_EQ(open_, 0) << "a source is open still";
    ++opened_;
    return OpenedSource{std::make_unique<Open>(*this, files_.at(static_cast<size_t>(index)))};
}

Result<ByteSink*> MemoryOutputs::open(int part) {
    EXPECT_EQ(open_, -1) << "an output is open still";
    EXPECT_GT(part, last_);
    open_ = part;
    last_ = part;
    return &sinks_[part];
}

Result<void> MemoryOutputs::close(int part) {
    EXPECT_EQ(open_, part);
    open_ = -1;
    return {};
}

Result<std::vector<ConvertedPart>> convert_programme(Sources& sources, const ConversionOptions& options, int encoders) {
    MemoryOutputs outputs;
    auto summaries = convert(sources, outputs, options, encoders);
    if (!summaries) return std::unexpected(summaries.error());
    std::vector<ConvertedPart> parts;
    for (ConversionSummary& summary : **summaries) {
        const auto bytes = outputs.sinks().at(summary.part).bytes();
        EXPECT_EQ(static_cast<int64_t>(bytes.size()), summary.bytes);
        parts.push_back({Bytes(bytes.begin(), bytes.end()), std::move(summary)});
    }
    EXPECT_EQ(parts.size(), outputs.sinks().size());
    return parts;
}

Result<std::vector<ConvertedPart>> convert_programme(const Bytes& source, const ConversionOptions& options, int encoders) {
    MemorySources sources({source});
    return convert_programme(sources, options, encoders);
}

Result<std::vector<PartRead>> read_programme(Sources& sources, const ConversionOptions& options) {
    auto reader = SegmentReader::open(sources, options);
    if (!reader) return std::unexpected(reader.error());
    std::vector<PartRead> parts;
    std::vector<int64_t> frames;
    int64_t index = 0;
    while (true) {
        auto step = (*reader)->read();
        if (!step) return std::unexpected(step.error());
        if (std::holds_alternative<SegmentReader::Finished>(*step)) break;
        const auto* segment = std::get_if<PcmSegment>(&*step);
        if (segment == nullptr) continue;
        EXPECT_EQ(segment->index, index++);
        if (parts.empty() || parts.back().part != segment->part) {
            parts.push_back({segment->part, segment->settings, {}, {}, {}});
            frames.push_back(0);
        }
        PartRead& part = parts.back();
        part.pcm.channels.resize(static_cast<size_t>(segment->settings.channels));
        part.before.channels.resize(part.pcm.channels.size());
        const int64_t start = (frames.back() - segment->warm_up_frames) * segment->settings.samples_per_frame();
        for (size_t channel = 0; channel < part.pcm.channels.size(); ++channel) {
            auto& plane = part.pcm.channels[channel];
            const auto& samples = segment->planes[channel];
            const auto before = std::max<int64_t>(0, -start);
            if (before > 0) part.before.channels[channel].assign(samples.begin(), samples.begin() + before);
            const int64_t known = std::max(static_cast<int64_t>(plane.size()) - start, before);
            if (known < std::ssize(samples)) plane.insert(plane.end(), samples.begin() + known, samples.end());
        }
        frames.back() += segment->frame_count;
    }
    for (PartRead& part : parts) {
        const auto samples = static_cast<size_t>((*reader)->parts().of(part.part).samples);
        part.after = part.pcm.slice(samples, part.pcm.sample_count());
        part.pcm = part.pcm.slice(0, samples);
        part.pcm.sample_rate = part.settings.sample_rate;
        EXPECT_EQ(part.pcm.sample_count(), samples);
    }
    return parts;
}

Result<std::vector<PartRead>> read_programme(const Bytes& source, const ConversionOptions& options) {
    MemorySources sources({source});
    return read_programme(sources, options);
}

Pcm joined(const std::vector<Pcm>& pieces) {
    Pcm whole = pieces.front();
    for (size_t piece = 1; piece < pieces.size(); ++piece) {
        EXPECT_EQ(pieces[piece].sample_rate, whole.sample_rate);
        EXPECT_EQ(pieces[piece].channels.size(), whole.channels.size());
        for (size_t channel = 0; channel < whole.channels.size(); ++channel) {
            const auto& samples = pieces[piece].channels[channel];
            whole.channels[channel].insert(whole.channels[channel].end(), samples.begin(), samples.end());
        }
    }
    return whole;
}

Pcm joined(const std::vector<PartRead>& parts) {
    std::vector<Pcm> pieces;
    for (const PartRead& part : parts) pieces.push_back(part.pcm);
    return joined(pieces);
}

Programme parts_of(const std::vector<TimeRange>& ranges) {
    Programme programme;
    for (const TimeRange& range : ranges) {
        programme.parts.push_back({.clips = {{0, range}}, .number = static_cast<int>(programme.parts.size()) + 1});
    }
    return programme;
}

Programme kept(const std::vector<TimeRange>& ranges) {
    Programme programme;
    programme.parts.emplace_back();
    for (const TimeRange& range : ranges) programme.parts.front().clips.push_back({0, range});
    return programme;
}

Programme split_at(const std::vector<double>& seconds) {
    std::vector<TimeRange> ranges;
    for (size_t index = 0; index < seconds.size(); ++index) {
        ranges.push_back({seconds[index], index + 1 < seconds.size() ? std::optional(seconds[index + 1]) : std::nullopt});
    }
    return parts_of(ranges);
}

}  // namespace unreel::test
