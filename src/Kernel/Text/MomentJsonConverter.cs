using System.Text.Json;
using System.Text.Json.Serialization;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Text;

/// <summary>Writes moments as both databases keep them: in UTC with a Z, to the microsecond.</summary>
internal sealed class MomentJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Moments.ToMicrosecond(value).UtcDateTime);
}
