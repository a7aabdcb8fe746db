#include "media/packet_table.h"

namespace unreel {

namespace {

constexpr int most_chunks = 1000;

std::optional<GaplessCounts> find_packet_table(AVIOContext& file) {
    constexpr int64_t file_header = 8;
    constexpr int64_t chunk_header = 12;
    int64_t place = file_header;
    for (int chunk = 0; chunk < most_chunks; ++chunk) {
        if (avio_seek(&file, place, SEEK_SET) < 0) return std::nullopt;
        const uint32_t type = avio_rl32(&file);
        const auto size = static_cast<int64_t>(avio_rb64(&file));
        // -1: sound up to the end of the file.
        const int64_t content = place + chunk_header;
        if (avio_feof(&file) != 0 || size < 0 || size > avio_size(&file) - content) return std::nullopt;
        if (type == MKTAG('p', 'a', 'k', 't')) {
            avio_skip(&file, 8);  // how many packets
            GaplessCounts counts;
            counts.samples = static_cast<int64_t>(avio_rb64(&file));
            counts.priming = static_cast<int32_t>(avio_rb32(&file));
            counts.remainder = static_cast<int32_t>(avio_rb32(&file));
            if (avio_feof(&file) != 0) return std::nullopt;
            return counts;
        }
        place = content + size;
    }
    return std::nullopt;
}

}  // namespace

std::optional<GaplessCounts> read_packet_table(AVIOContext& file) {
    const auto counts = find_packet_table(file);
    if (avio_seek(&file, 0, SEEK_SET) < 0) return std::nullopt;
    return counts;
}

}  // namespace unreel
