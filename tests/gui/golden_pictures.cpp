// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "golden_pictures.h"

#include <QHash>
#include <QImageWriter>
#include <QPainter>

#include <span>
#include <vector>

namespace throughline::test {

namespace {

[[nodiscard]] QString fileOf(const QString &name)
{
    return name + QStringLiteral(".png");
}

[[nodiscard]] bool write(const QString &file, const QImage &picture)
{
    QImageWriter writer(file, "png");
    writer.setCompression(100);
    return writer.write(picture);
}

[[nodiscard]] bool looksLike(QRgb one, QRgb other)
{
    return std::abs(qRed(one) - qRed(other)) <= unseen
        && std::abs(qGreen(one) - qGreen(other)) <= unseen
        && std::abs(qBlue(one) - qBlue(other)) <= unseen;
}

//! A picture of which every line is one of so many pixels of 32 bits.
[[nodiscard]] std::span<const QRgb> line(const QImage &picture, int y)
{
    return {reinterpret_cast<const QRgb *>(picture.constScanLine(y)),
            static_cast<std::size_t>(picture.width())};
}

//! Its colours, the most frequent first.
[[nodiscard]] std::vector<QRgb> coloursOf(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (const QRgb pixel : line(picture, y))
            ++counts[pixel];
    }
    std::vector<QRgb> colours(counts.keyBegin(), counts.keyEnd());
    std::sort(colours.begin(), colours.end(), [&counts](QRgb one, QRgb other) {
        return std::pair(-counts[one], one) < std::pair(-counts[other], other);
    });
    return colours;
}

//! The same picture as numbers of a table of colours; as it is where it has too many of them.
[[nodiscard]] QImage withPalette(const QImage &picture)
{
    const QImage from = picture.convertToFormat(QImage::Format_RGB32);
    QList<QRgb> table;
    QHash<QRgb, uchar> numbers;
    for (const QRgb colour : coloursOf(from)) {
        const auto near = std::find_if(table.cbegin(), table.cend(),
                                       [colour](QRgb other) { return looksLike(colour, other); });
        numbers[colour] = static_cast<uchar>(near - table.cbegin());
        if (near == table.cend())
            table.append(colour);
    }
    if (table.size() > 256)
        return from;
    QImage to(from.size(), QImage::Format_Indexed8);
    to.setColorTable(table);
    for (int y = 0; y < from.height(); ++y) {
        uchar *out = to.scanLine(y);
        for (const QRgb pixel : line(from, y))
            *out++ = numbers[pixel];
    }
    return to;
}

//! `take` is given each pixel that both have and that differs.
template<class Take>
void eachDifference(const QImage &one, const QImage &other, Take take)
{
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        const std::span<const QRgb> left = line(a, y);
        const std::span<const QRgb> right = line(b, y);
        for (std::size_t x = 0; x < std::min(left.size(), right.size()); ++x) {
            if (!looksLike(left[x], right[x]))
                take(static_cast<int>(x), y);
        }
    }
}

//! Pale, so that what differs stands out in red.
[[nodiscard]] QImage marked(const QImage &golden, const QImage &picture)
{
    QImage out = picture.convertToFormat(QImage::Format_RGB32);
    QPainter(&out).fillRect(out.rect(), QColor(255, 255, 255, 200));
    eachDifference(golden, picture, [&out](int x, int y) { out.setPixel(x, y, 0xffe00000); });
    return out;
}

} // namespace

PictureDifference compare(const QImage &one, const QImage &other)
{
    PictureDifference found;
    QRect &bounds = found.bounds;
    eachDifference(one, other, [&](int x, int y) {
        ++found.pixels;
        bounds = bounds.united(QRect(x, y, 1, 1));
    });
    if (one.size() == other.size())
        return found;
    const QRect both = one.rect().intersected(other.rect());
    const QRect all = one.rect().united(other.rect());
    found.pixels += qint64(all.width()) * all.height() - qint64(both.width()) * both.height();
    bounds = all;
    return found;
}

QStringList GoldenPictures::names() const
{
    QStringList names = m_golden.entryList({fileOf(QStringLiteral("*"))}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QImage GoldenPictures::read(const QString &name) const
{
    return QImage(m_golden.filePath(fileOf(name)), "png");
}

bool GoldenPictures::keep(const QString &name, const QImage &picture) const
{
    const QImage before = read(name);
    if (!before.isNull() && compare(before, picture).pixels == 0)
        return true;
    return write(m_golden.filePath(fileOf(name)), withPalette(picture));
}

bool GoldenPictures::remove(const QString &name) const
{
    return QFile::remove(m_golden.filePath(fileOf(name)));
}

QString GoldenPictures::lay(const QString &name, const QImage &golden, const QImage &picture) const
{
    constexpr int gap = 16;
    m_found.mkpath(QStringLiteral("."));
    const QImage differs = marked(golden, picture);
    QImage sheet(golden.width() + picture.width() + differs.width() + 2 * gap,
                 std::max(golden.height(), picture.height()), QImage::Format_RGB32);
    sheet.fill(Qt::magenta);
    {
        QPainter painter(&sheet);
        int x = 0;
        for (const QImage &one : {golden, picture, differs}) {
            painter.drawImage(x, 0, one);
            x += one.width() + gap;
        }
    }
    const QString file = m_found.filePath(fileOf(name + QStringLiteral("-difference")));
    const bool isWritten = write(m_found.filePath(fileOf(name)), picture) && write(file, sheet);
    return isWritten ? file : QStringLiteral("nowhere: the folder cannot be written");
}

} // namespace throughline::test
