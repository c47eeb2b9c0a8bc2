using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Storage;

/// <summary>Stores a value as its JSON text.</summary>
public sealed class AsJson<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
{
    internal static string Write(T value) => JsonSerializer.Serialize(value, Json.Plain);

    internal static T Read(string text) => JsonSerializer.Deserialize<T>(text, Json.Plain)!;
}
