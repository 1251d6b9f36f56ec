// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace throughline::cli {

//! Writes one JSON document into a string, without white space. The caller keeps its order of
//! calls right: members inside an object, values inside an array. A value type; one thread.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &beginObject(std::string_view key);
    JsonWriter &endObject();
    JsonWriter &beginArray(std::string_view key);
    JsonWriter &endArray();

    JsonWriter &text(std::string_view key, std::string_view value);
    JsonWriter &number(std::string_view key, std::int64_t value);
    //! `12.5` of 125 with one place.
    JsonWriter &decimal(std::string_view key, std::int64_t scaled, int places);
    JsonWriter &yesNo(std::string_view key, bool value);
    JsonWriter &null(std::string_view key);
    //! An element of an array.
    JsonWriter &element(std::string_view value);

    //! What was written; the writer is empty again.
    [[nodiscard]] std::string take();

private:
    void separate();
    void key(std::string_view name);
    void quoted(std::string_view text);

    std::string m_out;
};

} // namespace throughline::cli
