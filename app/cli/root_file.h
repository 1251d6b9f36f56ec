// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace throughline::cli {

//! The file that an organisation's paper root goes to. It is made, with room for the root, before
//! there is an organisation, so that no organisation is made whose root has no place; it goes again
//! when none was made.
class RootFile
{
public:
    //! Readable by its owner alone. Refused where something is there already.
    [[nodiscard]] static base::Result<RootFile> reserve(const std::string &path);

    RootFile(RootFile &&other) noexcept;
    RootFile &operator=(RootFile &&) = delete;
    ~RootFile();

    //! The text is on the disk when this succeeds.
    [[nodiscard]] base::Result<void> write(std::string_view text);
    //! Without this the file goes again: what it would have been for came to nothing.
    void keep() { m_keep = true; }

private:
    RootFile(std::string path, int descriptor);

    std::string m_path;
    int m_descriptor = -1;
    bool m_keep = false;
};

//! What is printed on a paper root, out of a file that may hold more; wiped when it goes.
class PrintedRoot
{
public:
    //! Refused with a sentence where the file cannot be read or has none in it.
    [[nodiscard]] static base::Result<PrintedRoot> read(const std::string &path);

    PrintedRoot(PrintedRoot &&) = default;
    PrintedRoot &operator=(PrintedRoot &&) = delete;
    ~PrintedRoot();

    [[nodiscard]] std::string_view view() const { return base::asText(m_code); }

private:
    explicit PrintedRoot(base::Bytes code) : m_code(std::move(code)) {}

    base::Bytes m_code; //!< on the heap, so that moving it leaves no copy behind
};

} // namespace throughline::cli
