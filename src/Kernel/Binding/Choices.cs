using System.Collections.Concurrent;
using System.Globalization;

namespace Tandem.Kernel.Binding;

/// <summary>Reads an enumeration by name, in any case, or by number.</summary>
internal static class Choices
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Known = new();

    public static object? Read(Type type, string text) => Known.GetOrAdd(type, Names).GetValueOrDefault(text);

    private static Dictionary<string, object> Names(Type type)
    {
        var names = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in Enum.GetValues(type))
        {
            names[value.ToString()!] = value;
            names[Convert.ToInt64(value, null).ToString(CultureInfo.InvariantCulture)] = value;
        }

        return names;
    }
}
