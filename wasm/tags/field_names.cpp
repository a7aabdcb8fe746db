#include "tags/field_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace unreel {

namespace {

struct Frame {
    std::string_view field;
    std::string_view frame;  // of ID3v2.3
};

// id3.org/id3v2.3.0 §4; TCMP and TSO* are what iTunes and MusicBrainz Picard write there.
constexpr std::array frames{
    Frame{"title", "TIT2"},          Frame{"artist", "TPE1"},        Frame{"album", "TALB"},
    Frame{"album_artist", "TPE2"},   Frame{"composer", "TCOM"},      Frame{"track", "TRCK"},
    Frame{"disc", "TPOS"},           Frame{"date", "TYER"},          Frame{"genre", "TCON"},
    Frame{"comment", "COMM"},        Frame{"lyrics", "USLT"},        Frame{"copyright", "TCOP"},
    Frame{"publisher", "TPUB"},      Frame{"isrc", "TSRC"},          Frame{"bpm", "TBPM"},
    Frame{"compilation", "TCMP"},    Frame{"conductor", "TPE3"},     Frame{"remixer", "TPE4"},
    Frame{"lyricist", "TEXT"},       Frame{"language", "TLAN"},      Frame{"grouping", "TIT1"},
    Frame{"subtitle", "TIT3"},       Frame{"initial_key", "TKEY"},   Frame{"media", "TMED"},
    Frame{"original_artist", "TOPE"}, Frame{"original_album", "TOAL"}, Frame{"original_lyricist", "TOLY"},
    Frame{"original_date", "TORY"},  Frame{"title_sort", "TSOT"},    Frame{"artist_sort", "TSOP"},
    Frame{"album_sort", "TSOA"},     Frame{"album_artist_sort", "TSO2"}, Frame{"composer_sort", "TSOC"},
    Frame{"encoded_by", "TENC"},     Frame{"owner", "TOWN"},         Frame{"radio_station", "TRSN"},
    Frame{"radio_station_owner", "TRSO"},
};

struct Alias {
    std::string_view name;  // in small letters, without spaces, underscores and hyphens
    std::string_view field;
};

constexpr std::string_view recording_id = "ufid:http://musicbrainz.org";

// Vorbis comments, APEv2, MP4 (FFmpeg's names), ASF, RIFF, RealMedia, Matroska, ID3v2.2 and 2.4. The order is of no importance.
constexpr std::array aliases{
    // who
    Alias{"albumartist", "album_artist"}, Alias{"ensemble", "album_artist"}, Alias{"band", "album_artist"},
    Alias{"writer", "lyricist"}, Alias{"writtenby", "lyricist"}, Alias{"mixartist", "remixer"}, Alias{"modifiedby", "remixer"},
    Alias{"remixedby", "remixer"}, Alias{"leadperformer", "artist"}, Alias{"originalartist", "original_artist"},
    Alias{"originalperformer", "original_artist"}, Alias{"originallyricist", "original_lyricist"}, Alias{"radiostation", "radio_station"},
    // what
    Alias{"name", "title"}, Alias{"product", "album"}, Alias{"albumtitle", "album"}, Alias{"originalalbum", "original_album"},
    Alias{"originalalbumtitle", "original_album"}, Alias{"contentgroup", "grouping"}, Alias{"contentgroupdescription", "grouping"}, Alias{"setsubtitle", "DISCSUBTITLE"},
    Alias{"tracknumber", "track"}, Alias{"tracktotal", "track_total"}, Alias{"totaltracks", "track_total"}, Alias{"trackcount", "track_total"},
    Alias{"discnumber", "disc"}, Alias{"disk", "disc"}, Alias{"disknumber", "disc"}, Alias{"partofset", "disc"}, Alias{"partofaset", "disc"}, Alias{"disctotal", "disc_total"},
    Alias{"totaldiscs", "disc_total"}, Alias{"totaldisks", "disc_total"}, Alias{"disccount", "disc_total"}, Alias{"disktotal", "disc_total"}, Alias{"itrk", "track"}, Alias{"iprt", "track"},
    // when
    Alias{"year", "date"}, Alias{"day", "date"}, Alias{"recordingtime", "date"}, Alias{"datereleased", "release_date"}, Alias{"releasedate", "release_date"}, Alias{"releaseyear", "release_date"},
    Alias{"daterecorded", "date"}, Alias{"originaldate", "original_date"}, Alias{"originalyear", "original_date"}, Alias{"originalreleasedate", "original_date"},
    Alias{"originalreleasetime", "original_date"}, Alias{"originalreleaseyear", "original_date"},
    // about
    Alias{"comments", "comment"}, Alias{"unsyncedlyrics", "lyrics"}, Alias{"unsynchronisedlyrics", "lyrics"}, Alias{"lyric", "lyrics"},
    Alias{"label", "publisher"}, Alias{"organization", "publisher"}, Alias{"organisation", "publisher"}, Alias{"recordlabel", "publisher"}, Alias{"labelno", "CATALOGNUMBER"}, Alias{"catalognumber", "CATALOGNUMBER"}, Alias{"catalogid", "CATALOGNUMBER"},
    Alias{"icop", "copyright"}, Alias{"beatsperminute", "bpm"}, Alias{"tempo", "bpm"}, Alias{"tmpo", "bpm"}, Alias{"iscompilation", "compilation"}, Alias{"cpil", "compilation"},
    Alias{"initialkey", "initial_key"}, Alias{"key", "initial_key"}, Alias{"sourcemedia", "media"}, Alias{"encodedby", "encoded_by"}, Alias{"mood", "MOOD"},
    Alias{"barcode", "BARCODE"}, Alias{"script", "SCRIPT"}, Alias{"asin", "ASIN"},
    // in order
    Alias{"titlesort", "title_sort"}, Alias{"titlesortorder", "title_sort"}, Alias{"sortname", "title_sort"}, Alias{"sorttitle", "title_sort"}, Alias{"artistsort", "artist_sort"},
    Alias{"artistsortorder", "artist_sort"}, Alias{"sortartist", "artist_sort"}, Alias{"performersort", "artist_sort"}, Alias{"albumsort", "album_sort"}, Alias{"albumsortorder", "album_sort"},
    Alias{"sortalbum", "album_sort"}, Alias{"albumartistsort", "album_artist_sort"}, Alias{"albumartistsortorder", "album_artist_sort"}, Alias{"sortalbumartist", "album_artist_sort"},
    Alias{"composersort", "composer_sort"}, Alias{"composersortorder", "composer_sort"}, Alias{"sortcomposer", "composer_sort"},
    // MusicBrainz, as Picard names it in ID3v2
    Alias{"musicbrainztrackid", recording_id}, Alias{"musicbrainzalbumid", "MusicBrainz Album Id"}, Alias{"musicbrainzartistid", "MusicBrainz Artist Id"},
    Alias{"musicbrainzalbumartistid", "MusicBrainz Album Artist Id"}, Alias{"musicbrainzreleasegroupid", "MusicBrainz Release Group Id"},
    Alias{"musicbrainzreleasetrackid", "MusicBrainz Release Track Id"}, Alias{"musicbrainzworkid", "MusicBrainz Work Id"}, Alias{"musicbrainzdiscid", "MusicBrainz Disc Id"},
    Alias{"acoustidid", "Acoustid Id"}, Alias{"releasestatus", "MusicBrainz Album Status"}, Alias{"releasetype", "MusicBrainz Album Type"}, Alias{"releasecountry", "MusicBrainz Album Release Country"},
    // ID3v2.2; id3.org/id3v2-00 §4
    Alias{"tt1", "grouping"}, Alias{"tt2", "title"}, Alias{"tt3", "subtitle"}, Alias{"tp1", "artist"}, Alias{"tp2", "album_artist"}, Alias{"tp3", "conductor"}, Alias{"tp4", "remixer"},
    Alias{"tcm", "composer"}, Alias{"txt", "lyricist"}, Alias{"tla", "language"}, Alias{"tco", "genre"}, Alias{"tal", "album"}, Alias{"tpa", "disc"}, Alias{"trk", "track"}, Alias{"trc", "isrc"},
    Alias{"tye", "date"}, Alias{"tmt", "media"}, Alias{"tbp", "bpm"}, Alias{"tcr", "copyright"}, Alias{"tpb", "publisher"}, Alias{"ten", "encoded_by"}, Alias{"tor", "original_date"},
    Alias{"tot", "original_album"}, Alias{"toa", "original_artist"}, Alias{"tol", "original_lyricist"}, Alias{"tke", "initial_key"}, Alias{"tcp", "compilation"}, Alias{"tst", "title_sort"},
    Alias{"tsa", "album_sort"}, Alias{"tsp", "artist_sort"}, Alias{"ts2", "album_artist_sort"}, Alias{"tsc", "composer_sort"},
    // ID3v2.4; id3.org/id3v2.4.0-frames
    Alias{"tdrc", "date"}, Alias{"tdor", "original_date"}, Alias{"tdrl", "release_date"}, Alias{"tmoo", "MOOD"}, Alias{"tsst", "DISCSUBTITLE"}, Alias{"tpro", "PRODUCED NOTICE"},
    Alias{"grp1", "grouping"}, Alias{"mvnm", "MOVEMENTNAME"}, Alias{"mvin", "MOVEMENT"},
    // FFmpeg's own
    Alias{"wm/genre", "genre"}, Alias{"wm/publisher", "publisher"},
};

// What describes the old file, says nothing to a listener, or names the buyer.
constexpr std::string_view dropped[] = {
    "encoder", "encodersettings", "encodingsettings", "encodedusing", "encodersettings", "encodingtime", "encodingtool", "encoderoptions", "tool", "tsse", "tss", "tlen", "tle", "tsiz", "tsi", "tdly", "tdy",
    "tden", "tdtg", "tflt", "tft", "tofn", "tof", "tdat", "tda", "time", "tim", "trda", "trd", "majorbrand", "minorversion", "compatiblebrands", "handlername", "vendorid", "creationtime", "duration", "bps", "numberofframes", "numberofbytes",
    "itunsmpb", "itunpgap", "gaplessplayback", "cuesheet", "mp3gainminmax", "mp3gainundo", "mp3gainalbumminmax", "accountid", "purchasedate", "isvbr", "wmfsdkversion", "wmfsdkneeded",
    "devicetype", "metadatablockpicture", "coverart", "coverartmime", "timecode", "software", "encoding", "codinghistory", "umid", "timereference", "mediatype", "hdvideo", "accounttype"};
constexpr std::string_view dropped_beginnings[] = {"statistics", "itunescddb", "id3v2priv", "accurateripd", "accurateripr", "coverart(", "asfprotection"};

std::string plain(std::string_view name) {
    std::string small;
    for (const char character : name) {
        const bool is_filler = character == ' ' || character == '_' || character == '-';
        if (!is_filler) small.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(character))));
    }
    if (small.starts_with("wm/")) small.erase(0, 3);
    if (small.starts_with("com.apple.quicktime.")) small.erase(0, 20);
    return small;
}

}  // namespace

std::optional<std::string> field_name(std::string_view name_in_file) {
    const std::string name = plain(name_in_file);
    if (name.empty() || std::ranges::find(dropped, name) != std::end(dropped)) return std::nullopt;
    if (std::ranges::any_of(dropped_beginnings, [&](std::string_view start) { return name.starts_with(start); })) return std::nullopt;
    for (const Alias& alias : aliases) {
        if (alias.name == name) return std::string(alias.field);
    }
    for (const Frame& frame : frames) {
        // Frames by their own name too: FFmpeg hands on those that it has none for.
        if (frame.field == name || plain(frame.field) == name || plain(frame.frame) == name) return std::string(frame.field);
    }
    return std::string(name_in_file);
}

std::string_view id3v2_frame_of(std::string_view field) {
    for (const Frame& frame : frames) {
        if (frame.field == field) return frame.frame;
    }
    return "TXXX";
}

}  // namespace unreel
