#include <gtest/gtest.h>

#include "mp3/crc16.h"
#include "support/files.h"

namespace unreel::test {

namespace {

TEST(Crc16, OfTheDigitsIsTheKnownOne) {
    // "CRC-16/ARC" in the catalogue of parametrised CRC algorithms: check value BB3D.
    Crc16 crc;
    crc.add(bytes_of("123456789"));
    EXPECT_EQ(crc.value(), 0xBB3D);
}

TEST(Crc16, DoesNotDependOnThePieces) {
    Crc16 crc;
    crc.add(bytes_of("1234"));
    crc.add({});
    crc.add(bytes_of("56789"));
    EXPECT_EQ(crc.value(), 0xBB3D);
    EXPECT_EQ(Crc16().value(), 0);
}

}  // namespace

}  // namespace unreel::test
