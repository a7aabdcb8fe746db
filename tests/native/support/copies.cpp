#include "support/copies.h"

#include "io/memory.h"

namespace unreel::test {

CopyOutcome copy_source(ByteSource& source, const TimeRange& range) {
    ReadOptions options;
    options.ranges = {{range}};
    auto opened = Mp3FrameReader::open(source, options);
    if (!opened) return opened.error();
    if (const auto* refusal = std::get_if<CopyRefusal>(&*opened)) return *refusal;
    MemorySink sink;
    Mp3Copy copy(std::move(std::get<0>(*opened)));
    CopySummary summary;
    while (true) {
        const auto step = copy.step();
        if (!step) return step.error();
        if (const auto* refusal = std::get_if<CopyRefusal>(&*step)) return *refusal;
        if (std::holds_alternative<Mp3Copy::PartBegins>(*step)) copy.begin(sink, {});
        if (const auto* ended = std::get_if<Mp3Copy::PartEnded>(&*step)) summary = ended->summary;
        if (std::holds_alternative<Mp3Copy::Finished>(*step)) break;
    }
    return Copied{Bytes(sink.bytes().begin(), sink.bytes().end()), summary};
}

CopyOutcome copy_bytes(std::span<const std::byte> source, const TimeRange& range) {
    MemorySource memory(source);
    return copy_source(memory, range);
}

std::string name_of(const CopyOutcome& outcome) {
    if (const auto* refusal = std::get_if<CopyRefusal>(&outcome)) return std::string(unreel::name_of(*refusal));
    if (const auto* error = std::get_if<Error>(&outcome)) return std::string(unreel::name_of(error->code));
    return "copied";
}

}  // namespace unreel::test
