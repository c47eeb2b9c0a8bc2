using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Tandem.Kernel.Lists;

namespace Tandem.Kernel.Http;

/// <summary>Answers with the pages of lists that stand under a record, which nothing narrows.</summary>
public static class Paging
{
    extension(Exchange exchange)
    {
        /// <summary>Which page is asked for.</summary>
        /// <exception cref="Malformed">The limit is none, or something else is asked for.</exception>
        public (int Limit, string? Cursor) AskedPage()
        {
            var (limit, cursor) = (ListRequest.Usual, (string?)null);
            foreach (var (name, value) in exchange.Request.Query)
            {
                if (name == "limit")
                    limit = ListReader.Limit(value.ToString());
                else if (name == "cursor")
                    cursor = value.ToString() is { Length: > 0 } text ? text : null;
                else
                    throw new Malformed($"This list cannot be narrowed by \"{name}\".", name);
            }

            return (limit, cursor);
        }

        /// <summary>Answers with the page asked for of a list that is short enough to be read whole; its cursor is the place in it.</summary>
        public Task GivePageOf<T>(IReadOnlyCollection<T> all)
        {
            var (limit, cursor) = exchange.AskedPage();
            var seen = cursor is null ? 0 : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw new Malformed("This cursor does not belong to this list.", "cursor");
            return exchange.GivePage(all.Skip(seen).Take(limit), all.Count - seen > limit ? (seen + limit).ToString(CultureInfo.InvariantCulture) : null);
        }

        /// <summary>Points at the next page (RFC 8288).</summary>
        public void LinkNext(string? cursor)
        {
            if (cursor is null)
                return;
            var others = exchange.Request.Query.Where(pair => pair.Key != "cursor").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
            var next = QueryHelpers.AddQueryString(exchange.Request.Path.ToUriComponent(), others.Append(KeyValuePair.Create<string, string?>("cursor", cursor)));
            exchange.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
    }
}
