#include "media/recognise.h"

#include <algorithm>
#include <array>
#include <vector>

#include "media/headerless.h"
#include "mp3/free_format.h"

namespace unreel {

namespace {

// FFmpeg looks at the first MiB, tags included; behind larger ones it would see little or nothing.
constexpr int64_t largest_tags_in_probe = 256 * 1024;
constexpr int most_tags = 1000;
constexpr int first_probe_size = 2048;  // as `av_probe_input_buffer2` does
constexpr int largest_probe_size = 1 << 20;

// The length of an ID3v2 tag with its header and footer (ID3v2.4 § 3.1); 0 where there is none.
int64_t id3v2_length(const std::array<uint8_t, 10>& header) {
    constexpr uint8_t has_footer = 0x10;
    const bool is_tag = header[0] == 'I' && header[1] == 'D' && header[2] == '3' && header[3] != 0xFF && header[4] != 0xFF;
    const std::span size = std::span(header).subspan(6);
    if (!is_tag || std::ranges::any_of(size, [](uint8_t byte) { return byte >= 0x80; })) return 0;
    int64_t length = 0;
    for (const uint8_t byte : size) length = length << 7 | byte;
    return length + 10 + ((header[5] & has_footer) != 0 ? 10 : 0);
}

// Where the ID3v2 tags at the beginning end; 0 where that is beyond the file.
int64_t end_of_tags(AVIOContext& context, int64_t file_size) {
    int64_t end = 0;
    for (int count = 0; count < most_tags; ++count) {
        std::array<uint8_t, 10> header{};
        const bool has_header = avio_seek(&context, end, SEEK_SET) == end &&
                                avio_read(&context, header.data(), static_cast<int>(header.size())) == std::ssize(header);
        const int64_t length = has_header ? id3v2_length(header) : 0;
        if (length == 0) break;
        end += length;
        if (end >= file_size) return 0;
    }
    return end;
}

// As `av_probe_input_buffer2`, which can begin only where the file does.
Result<Recognised> recognise_at(AVIOContext& context, int64_t position) {
    std::vector<uint8_t> buffer;
    for (int size = first_probe_size;; size *= 2) {
        const auto known = static_cast<int>(buffer.size());
        buffer.resize(static_cast<size_t>(size) + AVPROBE_PADDING_SIZE);
        const int64_t start = position + known;
        const int count = avio_seek(&context, start, SEEK_SET) == start ? avio_read(&context, buffer.data() + known, size - known) : 0;
        buffer.resize(static_cast<size_t>(known + std::max(count, 0)) + AVPROBE_PADDING_SIZE);
        const bool is_last = count < size - known || size == largest_probe_size;
        AVProbeData data{"", buffer.data(), static_cast<int>(buffer.size()) - AVPROBE_PADDING_SIZE, nullptr};
        std::fill_n(buffer.end() - AVPROBE_PADDING_SIZE, AVPROBE_PADDING_SIZE, uint8_t{0});
        int score = is_last ? 0 : AVPROBE_SCORE_RETRY;
        const AVInputFormat* container = av_probe_input_format2(&data, 1, &score);
        if (container != nullptr) return Recognised{container, score};
        if (is_last) return fail(ErrorCode::not_media, "nothing recognised behind ID3v2 tags");
        buffer.resize(buffer.size() - AVPROBE_PADDING_SIZE);
    }
}

Result<Recognised> recognise_from_start(AVIOContext& context) {
    avio_seek(&context, 0, SEEK_SET);
    const AVInputFormat* container = nullptr;
    const int score = av_probe_input_buffer2(&context, &container, nullptr, nullptr, 0, 0);
    if (score < 0 || container == nullptr) return av_failure("av_probe_input_buffer2", score, ErrorCode::not_media);
    return Recognised{container, score};
}

bool is_free_format_at(AVIOContext& context, int64_t position) {
    std::vector<std::byte> bytes(free_format_search_bytes);
    if (avio_seek(&context, position, SEEK_SET) != position) return false;
    const int count = avio_read(&context, reinterpret_cast<uint8_t*>(bytes.data()), static_cast<int>(bytes.size()));
    return count > 0 && is_free_format_mp3(std::span(bytes).first(static_cast<size_t>(count)));
}

}  // namespace

Result<Recognised> recognise(AvInput& input, std::string_view file_name) {
    AVIOContext& context = *input.context();
    const int64_t tags_end = end_of_tags(context, input.size());
    auto recognised = tags_end > largest_tags_in_probe ? recognise_at(context, tags_end) : recognise_from_start(context);
    const bool is_certain = recognised && recognised->score >= AVPROBE_SCORE_RETRY;
    const bool is_unknown = !recognised && recognised.error().code == ErrorCode::not_media;
    if (!is_certain && (recognised || is_unknown)) {
        if (is_free_format_at(context, tags_end)) {
            return fail(ErrorCode::unsupported_codec, "frames without a bitrate", "free-format MP3");
        }
        if (const auto kind = headerless_kind(file_name)) {
            recognised = Recognised{av_find_input_format(kind->demuxer), AVPROBE_SCORE_EXTENSION, kind->sample_rate};
        } else if (is_unknown) {
            recognised = fail(ErrorCode::not_media, recognised.error().detail, headerless_ending(file_name));
        }
    }
    avio_seek(&context, 0, SEEK_SET);
    return recognised;
}

}  // namespace unreel
