using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Reads JSON of which nobody promised what it holds.</summary>
internal static class ForeignJson
{
    extension(JsonElement json)
    {
        public JsonElement? Member(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

        /// <summary>A text or a number, as text; null where it is neither, or holds what a database cannot keep.</summary>
        public string? Text(string name) => json.Member(name) switch
        {
            { ValueKind: JsonValueKind.String } text when Read(text) is { Length: > 0 } said => said,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

        /// <summary>The first of several names that says something.</summary>
        public string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (json.Text(name) is { } said)
                    return said;
            }

            return null;
        }

        /// <summary>A moment; null where there is none that can be read.</summary>
        public DateTimeOffset? Moment(string name) => json.Text(name) is { } text && Rfc3339.TryRead(text, out var at) ? at : null;
    }

    private static string? Read(JsonElement text)
    {
        try
        {
            return text.GetString() is { } said && !said.Contains('\0', StringComparison.Ordinal) ? said.Trim() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
