using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.Runbooks;

/// <summary>Says how many alerts have a published article.</summary>
public sealed class ReadAlertNames(Store store)
{
    /// <summary>The names in a list of alerts, each once: objects with <c>alert</c>, or names alone.</summary>
    /// <exception cref="Refused">It is no such list.</exception>
    public static IReadOnlyList<string> In(string json)
    {
        try
        {
            using var list = JsonDocument.Parse(json);
            return [.. list.RootElement.EnumerateArray()
                .Select(each => each.ValueKind == JsonValueKind.Object ? each.TryGetProperty("alert", out var name) ? name.GetString() : null : each.GetString())
                .OfType<string>().Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new Refused("The list of alerts is no JSON array of alerts.");
        }
    }

    /// <summary>Those of the names for which no article is published.</summary>
    public async Task<IReadOnlyList<string>> Without(IReadOnlyList<string> names, CancellationToken stop)
    {
        var covered = await store.Articles.Where(article => article.State == ArticleLife.Published && article.AlertName != "").Select(article => article.AlertName).Distinct().ToListAsync(stop);
        return [.. names.Except(covered, StringComparer.OrdinalIgnoreCase)];
    }
}
