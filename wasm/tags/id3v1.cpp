#include "tags/id3v1.h"

#include <array>
#include <charconv>
#include <string>

#include "io/buffered_source.h"

namespace unreel {

namespace {

// One text, as it is smaller so than an array of pointers.
constexpr std::string_view genres =
    "Blues|Classic Rock|Country|Dance|Disco|Funk|Grunge|Hip-Hop|Jazz|Metal|New Age|Oldies|Other|Pop|R&B|Rap|Reggae|Rock|Techno|"
    "Industrial|Alternative|Ska|Death Metal|Pranks|Soundtrack|Euro-Techno|Ambient|Trip-Hop|Vocal|Jazz+Funk|Fusion|Trance|"
    "Classical|Instrumental|Acid|House|Game|Sound Clip|Gospel|Noise|AlternRock|Bass|Soul|Punk|Space|Meditative|"
    "Instrumental Pop|Instrumental Rock|Ethnic|Gothic|Darkwave|Techno-Industrial|Electronic|Pop-Folk|Eurodance|Dream|"
    "Southern Rock|Comedy|Cult|Gangsta|Top 40|Christian Rap|Pop/Funk|Jungle|Native American|Cabaret|New Wave|Psychedelic|Rave|"
    "Showtunes|Trailer|Lo-Fi|Tribal|Acid Punk|Acid Jazz|Polka|Retro|Musical|Rock & Roll|Hard Rock|Folk|Folk-Rock|National Folk|"
    "Swing|Fast Fusion|Bebop|Latin|Revival|Celtic|Bluegrass|Avantgarde|Gothic Rock|Progressive Rock|Psychedelic Rock|"
    "Symphonic Rock|Slow Rock|Big Band|Chorus|Easy Listening|Acoustic|Humour|Speech|Chanson|Opera|Chamber Music|Sonata|"
    "Symphony|Booty Bass|Primus|Porn Groove|Satire|Slow Jam|Club|Tango|Samba|Folklore|Ballad|Power Ballad|Rhythmic Soul|"
    "Freestyle|Duet|Punk Rock|Drum Solo|A Cappella|Euro-House|Dance Hall|Goa|Drum & Bass|Club-House|Hardcore Techno|Terror|"
    "Indie|BritPop|Negerpunk|Polsk Punk|Beat|Christian Gangsta Rap|Heavy Metal|Black Metal|Crossover|Contemporary Christian|"
    "Christian Rock|Merengue|Salsa|Thrash Metal|Anime|Jpop|Synthpop|Abstract|Art Rock|Baroque|Bhangra|Big Beat|Breakbeat|"
    "Chillout|Downtempo|Dub|EBM|Eclectic|Electro|Electroclash|Emo|Experimental|Garage|Global|IDM|Illbient|Industro-Goth|"
    "Jam Band|Krautrock|Leftfield|Lounge|Math Rock|New Romantic|Nu-Breakz|Post-Punk|Post-Rock|Psytrance|Shoegaze|Space Rock|"
    "Trop Rock|World Music|Neoclassical|Audiobook|Audio Theatre|Neue Deutsche Welle|Podcast|Indie Rock|G-Funk|Dubstep|"
    "Garage Rock|Psybient|";

}  // namespace

std::string_view id3v1_genre(std::string_view number) {
    unsigned index = 0;
    const auto [end, code] = std::from_chars(number.data(), number.data() + number.size(), index);
    if (code != std::errc() || end != number.data() + number.size()) return {};
    std::string_view rest = genres;
    for (; index > 0 && !rest.empty(); --index) rest.remove_prefix(rest.find('|') + 1);
    return rest.substr(0, rest.find('|'));
}

Result<int64_t> read_id3v1(ByteSource& source, int64_t end, RawTags& tags) {
    constexpr int64_t tag_size = 128;
    if (end < tag_size) return end;
    const auto bytes = read_bytes(source, end - tag_size, tag_size);
    if (!bytes) return std::unexpected(bytes.error());
    const std::string_view tag(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    if (tag.size() < tag_size || !tag.starts_with("TAG")) return end;
    const auto field = [&](size_t begin, size_t size) {
        const std::string_view text = tag.substr(begin, size);
        return text.substr(0, text.find('\0'));
    };
    tags.add_field("title", field(3, 30));
    tags.add_field("artist", field(33, 30));
    tags.add_field("album", field(63, 30));
    tags.add_field("date", field(93, 4));
    tags.add_field("comment", field(97, 30));
    const auto number_at = [&](size_t index) { return std::to_string(static_cast<unsigned char>(tag[index])); };
    if (tag[125] == 0 && tag[126] != 0) tags.add_field("track", number_at(126));
    tags.add_field("genre", id3v1_genre(number_at(127)));
    return end - tag_size;
}

}  // namespace unreel
