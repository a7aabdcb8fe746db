#include "tags/guess_encoding.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "tags/decode_text.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr size_t most_bytes_judged = 4096;

enum class Script { ascii_letter, latin, cyrillic, greek, ideograph, kana, hangul, half_kana, digit, space, symbol, never };

bool in(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

Script script_of(char32_t value) {
    if (in(value | 0x20, 'a', 'z')) return Script::ascii_letter;
    if (in(value, '0', '9')) return Script::digit;
    if (value < 0x80) return Script::space;
    if (value < 0xA0) return Script::never;  // control characters
    if (value == 0xAA || value == 0xB5 || value == 0xBA) return Script::symbol;
    if (in(value, 0xC0, 0x24F) && value != 0xD7 && value != 0xF7) return Script::latin;
    if (in(value, 0x370, 0x3FF)) return Script::greek;
    if (in(value, 0x400, 0x45F) || in(value, 0x490, 0x491)) return Script::cyrillic;
    if (in(value, 0x3041, 0x30FF)) return Script::kana;
    if (in(value, 0x4E00, 0x9FFF)) return Script::ideograph;
    if (in(value, 0xAC00, 0xD7A3)) return Script::hangul;
    if (in(value, 0xFF61, 0xFF9F)) return Script::half_kana;
    if (in(value, 0xE000, 0xF8FF) || value == 0xFFFD) return Script::never;
    return Script::symbol;
}

bool is_capital(char32_t value) {
    return in(value, 'A', 'Z') || in(value, 0xC0, 0xDE) || in(value, 0x400, 0x42F) || in(value, 0x386, 0x3AB) ||
           (in(value, 0x100, 0x17F) && value % 2 == (in(value, 0x139, 0x148) || in(value, 0x179, 0x17E) ? 1 : 0));
}

bool is_letter(Script script) {
    return script == Script::ascii_letter || script == Script::latin || script == Script::cyrillic || script == Script::greek;
}

bool contains(std::u32string_view characters, char32_t value) { return characters.find(value) != characters.npos; }

// The letters that make up two thirds of Russian and of Greek text.
constexpr std::u32string_view common_cyrillic = U"оеаинтсрвлкОЕАИНТСРВЛК";
constexpr std::u32string_view common_greek = U"αοιετσνηυρκπςάίόέήύώΑΟΙΕΤΣΝΗΥΡΚΠ";
constexpr std::u32string_view never_first_cyrillic = U"ъыьйЪЫЬ";
// Those of western Europe that are seldom or never in Czech, Polish, Hungarian and so on, but share their bytes.
constexpr std::u32string_view common_latin = U"éèêëàâäáãåæçíîïñóôöøõúùûüßœÉÈÀÆÇÄÖÜÅØÓÁÍŒ";
constexpr std::u32string_view common_latin_of_the_east = U"ąćęłńóśźżčďěňřšťůžýáíéúőűşţăâîĄĆĘŁŃÓŚŹŻČŘŠŤŮŽÝÁÍÉÚŐŰ";
// Of names and titles.
constexpr std::u32string_view common_hangul = U"이다는을가에의하고은지사어아리나도해한스기로자대인시일서보라정수마부주러우오그있게전만내비장신구미제동원세여무조와들너없안방소년단강남태김박최영현진민성녀유음노래연꽃별빛춘날";
constexpr std::u32string_view common_ideographs = U"的一是不我你他她人爱愛心在有天中国國大小月風风光王李张張周陈陳刘劉林杰傑明星夜梦夢雨花海东東南西北上下无無所了来來去好想情歌曲子田山川本木村高原美和水火金日年时時生地家新老女男红紅青白黑春秋冬夏友朋代表五君丽麗邓鄧健";
constexpr std::u32string_view typography = U"‘’“”–—…©®™°´«»№·";

struct Candidate {
    const char* encoding;
    Script script;      // what its text mostly consists of
    double advantage;   // in points for each byte that is not ASCII: how much likelier such a file is to begin with
    int common_leads[2];  // of two-byte characters: lead bytes of those that are used every day
    int first_trail;      // below it are additions, rarely met
};

// The lead bytes: JIS X 0208 level 1 (and kana), GB 2312 level 1, KS X 1001 Hangul, Big5 level 1.
constexpr std::array candidates{
    Candidate{"windows-1252", Script::latin, 0.1, {}, 0},
    Candidate{"windows-1250", Script::latin, 0, {}, 0},
    Candidate{"windows-1251", Script::cyrillic, 0.1, {}, 0},
    Candidate{"koi8-r", Script::cyrillic, -0.05, {}, 0},
    Candidate{"ibm866", Script::cyrillic, -0.15, {}, 0},
    Candidate{"windows-1253", Script::greek, -0.05, {}, 0},
    Candidate{"shift_jis", Script::ideograph, 0.05, {0x88, 0x97}, 0x40},
    Candidate{"gbk", Script::ideograph, 0, {0xB0, 0xD7}, 0xA1},
    Candidate{"euc-kr", Script::hangul, 0, {0xB0, 0xC8}, 0xA1},
    Candidate{"big5", Script::ideograph, -0.05, {0xA4, 0xC6}, 0x40},
    Candidate{"euc-jp", Script::ideograph, -0.05, {0xB0, 0xCF}, 0xA1},
};

double points_of_letter(const Candidate& candidate, Script script, char32_t value, char32_t before, char32_t after) {
    const Script script_before = script_of(before);
    const Script script_after = script_of(after);
    if (script != candidate.script) return -1;
    double points = 0.5;
    const bool begins = !is_letter(script_before);
    // A capital after a small letter is how the wrong Cyrillic encoding looks.
    if (is_capital(value) && is_letter(script_before) && !is_capital(before)) points -= 1.5;
    if (script == Script::latin) {
        const bool stands_among_ascii = script_before == Script::ascii_letter || script_after == Script::ascii_letter;
        const bool stands_alone = begins && !is_letter(script_after);
        const bool is_eastern = std::string_view(candidate.encoding) == "windows-1250";
        points += contains(is_eastern ? common_latin_of_the_east : common_latin, value) ? 0.4 : -0.3;
        if (script_before == Script::latin && script_after == Script::latin) return points - 1.5;
        return points + (stands_among_ascii ? 0.3 : stands_alone ? 0 : -0.8);
    }
    if (script_before == Script::ascii_letter || script_after == Script::ascii_letter) return points - 1.5;
    if (begins && contains(never_first_cyrillic, value)) return points - 1;
    if (begins && !is_letter(script_after)) return points - 0.4;
    return points + (contains(script == Script::greek ? common_greek : common_cyrillic, value) ? 0.5 : 0);
}

// `bytes` are those of the character in the original.
double points_of(const Candidate& candidate, std::string_view bytes, char32_t value, char32_t before, char32_t after) {
    const Script script = script_of(value);
    if (script == Script::never) return -3;
    if (is_letter(script)) {
        // Chinese and Japanese sets have Greek and Cyrillic, which nobody uses there.
        return candidate.common_leads[0] != 0 ? -1 : points_of_letter(candidate, script, value, before, after);
    }
    const auto byte = [&](size_t index) { return static_cast<unsigned char>(bytes[index]); };
    if (bytes.size() < 2) {
        if (script == Script::half_kana) return -0.3;
        // A symbol inside of a word is a letter of another encoding.
        const bool is_in_word = is_letter(script_of(before)) && is_letter(script_of(after));
        return contains(typography, value) ? (is_in_word && value != U'’' ? -0.5 : 0.3) : is_in_word ? -1.5 : -0.4;
    }
    double points = 0;
    if (script == Script::kana) points = candidate.script == Script::ideograph && candidate.encoding[0] != 'g' && candidate.encoding[0] != 'b' ? 1.3 : 0.2;
    if (script == Script::hangul) points = contains(common_hangul, value) ? 1.1 : 0.45;
    if (script == Script::ideograph) points = candidate.script != Script::ideograph ? -0.2 : contains(common_ideographs, value) ? 1 : 0.7;
    if (script == Script::ideograph || script == Script::hangul) {
        if (byte(0) < candidate.common_leads[0] || byte(0) > candidate.common_leads[1]) points -= 0.9;
        if (byte(1) < candidate.first_trail) points -= 1.2;
    }
    // Such a character at a Latin letter, or inside of a Latin word.
    const int neighbours = (script_of(before) == Script::ascii_letter) + (script_of(after) == Script::ascii_letter);
    return 2 * (points - (neighbours == 2 ? 2 : 0.5 * neighbours));
}

double score(const Candidate& candidate, std::string_view text) {
    const auto decoded = decode_text(text, candidate.encoding);
    if (!decoded) return -10;
    double points = 0;
    int bytes_judged = 0;
    std::string_view rest = *decoded;
    const bool has_pairs = candidate.common_leads[0] != 0;
    size_t at = 0;  // in `text`
    char32_t before = ' ';
    while (!rest.empty() && at < text.size()) {
        const CodePoint point = decode_utf8(rest);
        rest.remove_prefix(point.bytes);
        const bool is_pair = has_pairs && static_cast<unsigned char>(text[at]) >= 0x80 && script_of(point.value) != Script::half_kana;
        const size_t size = point.value < 0x80 ? 1 : is_pair ? 2 : 1;
        if (point.value >= 0x80) {
            const char32_t after = rest.empty() ? ' ' : decode_utf8(rest).value;
            points += points_of(candidate, text.substr(at, size), point.value, before, after);
            bytes_judged += static_cast<int>(size);
        }
        before = point.value;
        at += size;
    }
    if (bytes_judged == 0) return -10;
    // No language of western Europe has these together; they are Czech's ř, č, ě and ů beside its á and ý.
    const auto has_any = [&](std::initializer_list<const char*> letters) {
        return std::ranges::any_of(letters, [&](const char* letter) { return decoded->find(letter) != decoded->npos; });
    };
    const bool is_czech = candidate.script == Script::latin && has_any({"ø", "è", "È", "ì", "ù"}) && has_any({"á", "ý", "Ý"});
    return points / bytes_judged + candidate.advantage - (is_czech ? 0.5 : 0);
}

}  // namespace

const char* guess_encoding(std::string_view text) {
    if (is_utf8(text)) return "utf-8";
    // A cut inside a two-byte character would speak against its encoding.
    if (text.size() > most_bytes_judged) text = text.substr(0, text.find_last_of(" \n", most_bytes_judged));
    text = text.substr(0, 2 * most_bytes_judged);
    const char* best = candidates[0].encoding;
    double best_score = -10;
    for (const Candidate& candidate : candidates) {
        const double points = score(candidate, text);
        if (points > best_score) {
            best_score = points;
            best = candidate.encoding;
        }
    }
    return best;
}

}  // namespace unreel
