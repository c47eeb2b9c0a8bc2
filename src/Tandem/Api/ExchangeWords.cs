using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;

namespace Tandem.Api;

/// <summary>What every resource says in the same words.</summary>
internal static class ExchangeWords
{
    extension(Exchange exchange)
    {
        /// <summary>The record named by the address.</summary>
        /// <exception cref="Missing">There is none, or the caller may not read it.</exception>
        public async Task<IRecord> Record(RecordKind kind) => await exchange.Store.Find(kind, exchange.Route("number"), exchange.By, exchange.Stop);

        /// <summary>The record as a request left it that was answered before.</summary>
        /// <exception cref="Missing">The caller may not read it any more.</exception>
        public async Task<IRecord> AsAnswered(RecordKind kind, AnsweredRequest earlier)
        {
            var key = new RecordKey(kind.Name, earlier.Made);
            var left = await exchange.Store.Facts.Where(fact => fact.Record == earlier.Made && fact.Kind == kind.Name && fact.RecordedAt <= earlier.At)
                .MaxAsync(fact => (DateTimeOffset?)fact.At, exchange.Stop);
            await exchange.Store.Find(key, exchange.By, exchange.Stop);
            return left is { } moment && await exchange.Get<AsOf>().Of(key, moment, exchange.Stop) is { } record
                ? record : throw new Missing(kind.Noun);
        }

        /// <summary>Whether the caller has this version already (If-None-Match).</summary>
        public bool HasSeen(int version) =>
            exchange.Request.Headers.IfNoneMatch.Count > 0
            && EntityTagHeaderValue.TryParseList(exchange.Request.Headers.IfNoneMatch, out var tags)
            && tags.Any(tag => tag.Tag.AsSpan().Trim('"').SequenceEqual(version.ToString(null, null)));
    }
}
