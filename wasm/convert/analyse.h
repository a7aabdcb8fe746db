#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "convert/options.h"
#include "io/byte_source.h"
#include "media/audio_reader.h"
#include "sound/channel_stage.h"
#include "sound/sound_meters.h"

namespace unreel {

/// One pass over all of a file's sound that measures it: reader, choice of channels, meters; no encoder. In bounded memory, in steps, and
/// what is found for drawing is there as it goes on. Whoever has enough of it calls no more.
class AnalysisPass {
public:
    /// Of the recipe, the track and the choice of channels count, of `options.read` the track, its language, the name, and the strategy: it is
    /// always all of the file. Fails as `AudioReader::open` does, and with `invalid_option`. `source` must outlive the pass.
    static Result<std::unique_ptr<AnalysisPass>> open(ByteSource& source, const ConversionOptions& options);

    /// About 30 ms of work, where the demuxer allows it; whether that was all. Fails as `AudioReader::read` does.
    Result<bool> read();

    struct EnvelopeChange {
        size_t first_bucket = 0;  // from here on, they take the place of those that were there
        const Envelope& envelope;
    };
    /// What is new of the envelope since the last call: whole buckets, all of them where buckets became longer.
    std::optional<EnvelopeChange> take_change();
    /// 0 … 1, never backwards.
    double fraction();

    /// Packets that could not be decoded, so far.
    int damaged_pieces() const { return reader_->findings().corrupt_packets; }

    /// Once, after `read` gave true.
    Analysis take() { return meters_->take(); }

private:
    explicit AnalysisPass(ChannelChoice channels) : choice_(channels) {}

    Resampler::Format choose_format(const SourceFormat& source);
    Result<bool> step();

    ChannelChoice choice_;
    std::unique_ptr<AudioReader> reader_;
    SoundFormat format_;
    std::optional<ChannelStage> channels_;
    std::optional<SoundMeters> meters_;
    int samples_per_bucket_ = 0;  // of what was taken
    size_t taken_buckets_ = 0;
    double fraction_ = 0;
    bool finished_ = false;
};

/// All of it at once.
Result<Analysis> analyse(ByteSource& source, const ConversionOptions& options);

}  // namespace unreel
