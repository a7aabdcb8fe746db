#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "convert/options.h"
#include "media/audio_reader.h"
#include "mp3/segmenter.h"
#include "sound/sound_chain.h"

namespace unreel {

/// From a media file to segments of PCM, ready for the encoders: reader, sound, segmenter. Which rate, channels and bitrate the MP3
/// gets is decided here, when the first frame is known.
class SegmentReader {
public:
    /// `options` must outlive the reader. Fails as `AudioReader::open` does.
    static Result<std::unique_ptr<SegmentReader>> open(ByteSource& source, const ConversionOptions& options);
    /// The same of a file that is open, of which no packet was read.
    static Result<std::unique_ptr<SegmentReader>> open(std::unique_ptr<Demuxer> demuxer, const ConversionOptions& options);

    struct Working {};   // a piece of work was done; call again
    struct Finished {};  // all segments were returned
    using Step = std::variant<Working, PcmSegment, Finished>;

    /// Does one bounded piece of work. Fails as `AudioReader::read()` and `choose_settings` do. `tag_bytes`: of the MP3's ID3v2 tag,
    /// looked at when the settings are chosen.
    Result<Step> read(int64_t tag_bytes = 0);

    const AudioReader& reader() const { return *reader_; }
    /// Known from the first decoded frame on.
    const std::optional<EncoderSettings>& settings() const { return settings_; }
    /// Samples of the output so far, which lag behind those that were read by what the sound's stages hold back; the whole after `Finished`.
    int64_t output_samples() const { return segmenter_ ? segmenter_->sample_count() : 0; }
    /// The largest magnitude of what the encoders got; full scale is 1.
    float peak() const { return peak_; }

private:
    explicit SegmentReader(const ConversionOptions& options) : options_(options) {}

    Result<Resampler::Format> choose_format(const SourceFormat& source);
    Result<void> advance();
    void push(const Planes& planes);

    const ConversionOptions& options_;
    std::unique_ptr<AudioReader> reader_;
    int64_t tag_bytes_ = 0;
    std::optional<EncoderSettings> settings_;
    std::optional<SoundChain> sound_;
    std::optional<Segmenter> segmenter_;
    float peak_ = 0;
    bool all_read_ = false;
    bool finished_ = false;
};

}  // namespace unreel
