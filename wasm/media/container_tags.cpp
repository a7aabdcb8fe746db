#include "media/container_tags.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace unreel {

namespace {

// libavformat's words for ID3v2's picture types (`ff_id3v2_picture_types`), which it uses for FLAC, Ogg and ASF too.
constexpr std::array<std::string_view, 21> picture_types{
    "Other", "32x32 pixels 'file icon'", "Other file icon", "Cover (front)", "Cover (back)", "Leaflet page", "Media (e.g. label side of CD)",
    "Lead artist/lead performer/soloist", "Artist/performer", "Conductor", "Band/Orchestra", "Composer", "Lyricist/text writer",
    "Recording Location", "During recording", "During performance", "Movie/video screen capture", "A bright coloured fish", "Illustration",
    "Band/artist logotype", "Publisher/Studio logotype"};

// "title-eng", beside "title" or instead of it.
bool has_language(std::string_view name) {
    if (name.size() < 5 || name[name.size() - 4] != '-') return false;
    return std::ranges::all_of(name.substr(name.size() - 3), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

RawTags read_dictionary(const AVDictionary* dictionary) {
    RawTags tags;
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_iterate(dictionary, entry)) != nullptr) {
        const std::string_view name = entry->key;
        if (name == "language" && std::string_view(entry->value) == "und") continue;
        if (!has_language(name)) {
            tags.add(name, entry->value);
            continue;
        }
        const std::string plain_name(name.substr(0, name.size() - 4));
        if (av_dict_get(dictionary, plain_name.c_str(), nullptr, 0) != nullptr) continue;
        const std::string_view language = name.substr(name.size() - 3);
        const bool keeps_language = plain_name == "lyrics" || plain_name == "comment";
        tags.add(plain_name, entry->value, keeps_language && language != "xxx" && language != "und" ? language : "");
    }
    return tags;
}

unsigned picture_type(const AVStream& stream) {
    const auto text = [&](const char* name) -> std::string_view {
        const AVDictionaryEntry* entry = av_dict_get(stream.metadata, name, nullptr, 0);
        return entry == nullptr ? "" : entry->value;
    };
    const auto* type = std::ranges::find(picture_types, text("comment"));
    if (type != picture_types.end()) return static_cast<unsigned>(type - picture_types.begin());
    // Matroska's names (matroska.org/technical/attachments.html); MP4 has front covers only.
    return text("filename").empty() || text("filename").starts_with("cover.") ? 3 : 0;
}

void read_pictures(const AVFormatContext& format, RawTags& tags) {
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        const AVStream& stream = *format.streams[index];
        if ((stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0 || stream.attached_pic.size <= 0) continue;
        const auto size = static_cast<size_t>(stream.attached_pic.size);
        const auto* bytes = reinterpret_cast<const std::byte*>(stream.attached_pic.data);
        if (size > largest_cover) {
            tags.add_bad_picture();
        } else {
            tags.add_picture(picture_type(stream), std::vector(bytes, bytes + size));
        }
    }
}

}  // namespace

RawTags container_tags(const AVFormatContext& format, const AVStream* stream) {
    RawTags tags = read_dictionary(format.metadata);
    if (stream != nullptr) tags.fill_from(read_dictionary(stream->metadata));
    read_pictures(format, tags);
    return tags;
}

}  // namespace unreel
