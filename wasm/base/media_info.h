// What is known about a media file, as plain data: `probe` fills it, the ID3 writer and the page read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unreel {

/// One field of a file's tags, with all of its values.
struct TagField {
    /// A name of wasm/tags/field_names.cpp ("title", "album_artist"); "comment:DESCRIPTION"; "ufid:OWNER"; "url:DESCRIPTION";
    /// the ID3v2.3 frame of a text or an address that has no such name ("TRSN", "WOAR"); or whatever the file calls it.
    std::string name;
    std::vector<std::string> values;  // UTF-8, none empty
    std::string language = {};        // of comments and lyrics, ISO 639-2; empty where unknown
};

/// What a file says of its content, in the order of the file.
struct Tags {
    std::vector<TagField> fields;
    int left_out = 0;  // fields that were shortened or left out because they are too many or too large

    const TagField* find(std::string_view name) const {
        for (const TagField& field : fields) {
            if (field.name == name) return &field;
        }
        return nullptr;
    }
    /// The first value; empty where there is none.
    std::string text(std::string_view name) const {
        const TagField* field = find(name);
        return field == nullptr || field->values.empty() ? std::string() : field->values.front();
    }
    void add(std::string name, std::string value) { fields.push_back({std::move(name), {std::move(value)}}); }
};

struct Chapter {
    double start_seconds = 0;
    double end_seconds = 0;
    std::string title;
};

/// An attached picture, as it stands in the file.
struct Cover {
    std::string mime_type;
    std::vector<std::byte> bytes;
    unsigned type = 3;  // ID3v2's picture types, which all containers use: 0 other, 3 front cover, 4 back cover
};

struct AudioTrack {
    std::string codec;           // for people: "AAC (Advanced Audio Coding)"
    std::string profile;         // "LC", "HE-AAC"; empty where there is none
    std::string language;        // as the file has it, mostly ISO 639-2
    std::string title;
    std::string channel_layout;  // "stereo", "5.1(side)"
    int channels = 0;
    int sample_rate = 0;
    int bitrate_kbps = 0;  // 0 where unknown
    std::optional<double> duration_seconds;
    bool is_default = false;
    bool can_convert = false;  // there is a decoder, and the track is not encrypted
    bool is_encrypted = false;
    /// Why its frames cannot be copied into an MP3 as they are (a name of `CopyRefusal`); empty where they can, as far as the header tells.
    std::string copy_refusal = {};
};

/// Words with their times, as text.
struct TextTrack {
    std::string codec;     // for people: "SubRip subtitle"
    std::string language;  // as the file has it, mostly ISO 639-2
    std::string title;
    bool is_default = false;
    bool is_forced = false;  // only what is said in other languages than the sound's
};

struct MediaInfo {
    std::string container;       // FFmpeg's short name
    std::string container_name;  // for people
    std::optional<double> duration_seconds;
    bool has_video = false;  // moving pictures, not a cover
    std::vector<AudioTrack> audio_tracks;
    int default_track = 0;  // index into audio_tracks
    std::vector<TextTrack> text_tracks;
    Tags tags;
    std::vector<Chapter> chapters;
    std::optional<Cover> cover;
    int bad_pictures = 0;  // attached pictures that are none, or too large
};

}  // namespace unreel
