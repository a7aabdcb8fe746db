#include "copy/mp3_sources.h"

#include <random>

#include "encoder/sequential_lame.h"
#include "mp3/copy/frame_view.h"
#include "support/command.h"
#include "support/synth.h"

namespace unreel::test {

Bytes joined(std::vector<Bytes>::const_iterator first, std::vector<Bytes>::const_iterator last) {
    Bytes all;
    for (; first != last; ++first) all.insert(all.end(), first->begin(), first->end());
    return all;
}

Bytes joined(const std::vector<Bytes>& parts) { return joined(parts.begin(), parts.end()); }

Bytes Mp3Parts::sound() const { return joined(frames); }

Bytes Mp3Parts::bytes() const { return joined({tag, sound()}); }

Mp3Parts make_mp3(const EncoderSettings& settings, bool with_crc) {
    const auto samples = static_cast<size_t>(8 * settings.sample_rate + 123);
    const SequentialEncode encode = encode_sequentially(settings, make_music(settings.sample_rate, settings.channels, samples), true, with_crc);
    Mp3Parts parts;
    parts.tag = encode.tag;
    std::span<const std::byte> rest = encode.frames;
    while (const auto frame = view_frame(rest)) {
        parts.frames.emplace_back(frame->bytes.begin(), frame->bytes.end());
        rest = rest.subspan(frame->bytes.size());
    }
    return parts;
}

const Mp3Parts& ordinary_mp3() {
    static const Mp3Parts parts = make_mp3({.bitrate_kbps = 128});
    return parts;
}

Bytes junk(size_t size) {
    std::minstd_rand random(7);
    Bytes bytes(size);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(1 + random() % 200);
    return bytes;
}

Bytes in_container(const Bytes& mp3, const std::string& extension, const std::vector<std::string>& options) {
    const TemporaryFile source(".mp3");
    const TemporaryFile target("." + extension);
    write_file(source.path(), mp3);
    std::vector<std::string> words{"ffmpeg", "-nostdin", "-v", "error", "-f", "mp3", "-i", source.path(), "-c", "copy"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"-y", target.path()});
    run_quietly(words);
    return read_file(target.path());
}

}  // namespace unreel::test
