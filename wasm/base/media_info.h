// What is known about a media file, as plain data: `probe` fills it, the ID3 writer and the page read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unreel {

/// UTF-8; empty where the file has no such tag.
struct Tags {
    std::string title;
    std::string artist;
    std::string album;
    std::string album_artist;
    std::string composer;
    std::string track;  // "3" or "3/12"
    std::string disc;
    std::string date;  // as the file has it: "2024", "2024-05-17", "2024-05-17T10:00:00Z"
    std::string genre;
    std::string comment;
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
};

struct MediaInfo {
    std::string container;       // FFmpeg's short name
    std::string container_name;  // for people
    std::optional<double> duration_seconds;
    bool has_video = false;  // moving pictures, not a cover
    std::vector<AudioTrack> audio_tracks;
    int default_track = 0;  // index into audio_tracks
    Tags tags;
    std::vector<Chapter> chapters;
    std::optional<Cover> cover;
};

}  // namespace unreel
