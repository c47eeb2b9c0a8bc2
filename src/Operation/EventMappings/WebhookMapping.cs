using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Operation.EventMappings;

/// <summary>Where in a sender's JSON stands what an event needs. A place is a path such as <c>alert.host[0].name</c>, or a text with paths in braces.</summary>
/// <param name="Items">The array that holds several; empty: the body is one, or an array of them.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="SameAs">What has the same is the same alert; empty: the labels tell.</param>
/// <param name="Severity">How bad it is, in the sender's words.</param>
/// <param name="Severities">The sender's words, and ours: critical, error, warning or info.</param>
/// <param name="Status">Whether it goes on, in the sender's words.</param>
/// <param name="Resolved">The sender's words for "it is over".</param>
/// <param name="Link">The page in the sender that shows it.</param>
/// <param name="Labels">By name; what is not there is left out.</param>
public sealed record WebhookMapping(
    string Title, string SameAs = "", string Items = "", string Severity = "", IReadOnlyDictionary<string, string>? Severities = null, string Status = "", IReadOnlyList<string>? Resolved = null,
    string Description = "", string Source = "", string Link = "", IReadOnlyDictionary<string, string>? Labels = null)
{
    /// <summary>Whether two say the same.</summary>
    public static bool AreSame(WebhookMapping? one, WebhookMapping? other) => JsonSerializer.Serialize(one, Json.Plain) == JsonSerializer.Serialize(other, Json.Plain);
}
