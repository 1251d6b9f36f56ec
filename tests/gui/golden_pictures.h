// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QImage>
#include <QRect>

namespace throughline::test {

//! In how many pixels two pictures differ, and where; pixels that only one of them has count.
struct PictureDifference
{
    qint64 pixels = 0;
    QRect bounds;
};
//! Of 255, in red, green or blue: nobody sees it. Screens come out the same to the last bit; but
//! edges of letters have a thousand shades, and with those that nobody tells apart put together a
//! picture takes a third of the room.
constexpr int unseen = 6;
//! Pixel by pixel; what is unseen is no difference.
[[nodiscard]] PictureDifference compare(const QImage &one, const QImage &other);

//! A folder of pictures that somebody has looked at and found right, and a folder for what is
//! found when a screen looks otherwise.
class GoldenPictures
{
public:
    GoldenPictures(const QString &golden, const QString &found) : m_golden(golden), m_found(found)
    {
    }

    //! Without the ending, in order.
    [[nodiscard]] QStringList names() const;
    //! Null where there is none.
    [[nodiscard]] QImage read(const QString &name) const;
    //! Of at most 256 colours where that changes nothing that is seen; the most frequent ones stay
    //! as they are. Untouched where it shows the same already. False where it cannot be written.
    [[nodiscard]] bool keep(const QString &name, const QImage &picture) const;
    [[nodiscard]] bool remove(const QString &name) const;
    //! Writes the picture and, side by side, the golden one, the picture, and what differs in red;
    //! says where.
    [[nodiscard]] QString lay(const QString &name, const QImage &golden,
                              const QImage &picture) const;

private:
    QDir m_golden;
    QDir m_found;
};

} // namespace throughline::test
