// Disks that fail while a file is converted.
#include <fcntl.h>

#include <gtest/gtest.h>

#include "io/file.h"
#include "media/probe.h"
#include "support/conversions.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

TEST(SourceThatBreaks, IsReportedAsSuchWhereverItBreaks) {
    for (const char* file : {"long/film.mp4", "long/film.mkv", "long/music.wav", "long/music.mp3", "long/music.ogg", "long/film.avi"}) {
        const Bytes bytes = read_media(file);
        for (const double fraction : {0.0, 0.02, 0.5, 0.99}) {
            FailingSource source(bytes, static_cast<int64_t>(static_cast<double>(bytes.size()) * fraction));
            EXPECT_EQ(outcome(convert_source(source)), "read_failed") << file << " at " << fraction;
        }
        FailingSource source(bytes, 1000);
        EXPECT_EQ(outcome(probe(source)), "read_failed") << file;
    }
}

TEST(SinkThatIsFull, IsReportedAsSuch) {
    const Bytes bytes = read_media("long/music.flac");
    for (const int64_t room : {0, 1000, 900'000}) {
        MemorySource source(bytes);
        FullSink sink(room);
        EXPECT_EQ(outcome(convert(source, sink, at_bitrate(), 2)), "write_failed") << room;
    }
}

TEST(FileSource, OfAFileThatDoesNotExistFails) {
    EXPECT_EQ(outcome(FileSource::open("/nowhere/at/all")), "read_failed");
    EXPECT_EQ(outcome(FileSource::open("/tmp")), "read_failed");
}

TEST(FileSource, ThatBecameShorterFails) {
    const TemporaryFile file;
    write_file(file.path(), Bytes(1000));
    auto source = FileSource::open(file.path());
    ASSERT_TRUE(source);
    write_file(file.path(), Bytes(500));
    Bytes target(1000);
    EXPECT_EQ(outcome((*source)->read_at(0, target)), "read_failed");
    EXPECT_EQ(outcome((*source)->read_at(600, std::span(target).first(10))), "read_failed");
    const auto still_there = (*source)->read_at(0, std::span(target).first(500));
    ASSERT_TRUE(still_there);
    EXPECT_EQ(*still_there, 500U);
}

TEST(FileSource, EndsWhereTheFileEnds) {
    const TemporaryFile file;
    write_file(file.path(), bytes_of("0123456789"));
    auto source = FileSource::open(file.path());
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->size(), 10);
    Bytes target(100);
    EXPECT_EQ(*(*source)->read_at(7, target), 3U);
    EXPECT_EQ(text_of(std::span(target).first(3)), "789");
    EXPECT_EQ(*(*source)->read_at(10, target), 0U);
}

TEST(FileSink, WritesAtAnyPlaceAndGrows) {
    const TemporaryFile file;
    FileSink sink(FileDescriptor(::open(file.path().c_str(), O_WRONLY | O_CREAT, 0666)));
    EXPECT_TRUE(sink.write_at(3, bytes_of("def")));
    EXPECT_TRUE(sink.write_at(0, bytes_of("abc")));
    EXPECT_TRUE(sink.sync());
    EXPECT_TRUE(sink.close());
    EXPECT_EQ(text_of(read_file(file.path())), "abcdef");
    EXPECT_EQ(outcome(sink.write_at(0, bytes_of("abc"))), "write_failed");
}

}  // namespace

}  // namespace unreel::test
