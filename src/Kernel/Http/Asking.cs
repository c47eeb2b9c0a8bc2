using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Http;

/// <summary>Reads what a caller of a sub-resource sent.</summary>
public static class Asking
{
    extension(JsonBody body)
    {
        /// <summary>The body as an instance of a class; a member the class does not have is an error.</summary>
        public T As<T>() where T : class
        {
            if (body.Root.ValueKind != JsonValueKind.Object)
                throw new Malformed("Send a JSON object.");
            try
            {
                return body.Root.Deserialize<T>(Json.Strict) ?? throw new Malformed("Send a JSON object.");
            }
            catch (JsonException fault)
            {
                var field = fault.Path is { Length: > 2 } path ? path[2..] : null;
                throw new Malformed(field is null ? "The body cannot be read." : $"\"{field}\" is no field here, or its value cannot be read.", field);
            }
        }

    }

    extension(Exchange exchange)
    {
        /// <summary>The body as an instance of a class; a member the class does not have is an error.</summary>
        public async Task<T> Ask<T>() where T : class
        {
            using var body = await exchange.Body();
            return body.As<T>();
        }

        /// <summary>The id in the address; a text that is none names nothing.</summary>
        public Guid RouteId(string name, string what) => Guid.TryParse(exchange.Route(name), out var id) ? id : throw new Missing(what);

        public Task Give<T>(T answer, int status = 200) => exchange.Answer(status, json => JsonSerializer.Serialize(json, answer, Json.Strict));

        /// <summary>Answers with a list that has one page.</summary>
        public Task GiveAll<T>(IEnumerable<T> items) => exchange.GivePage(items, null);

        public Task GivePage<T>(IEnumerable<T> items, string? next)
        {
            exchange.LinkNext(next);
            return exchange.Answer(200, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("items");
                foreach (var item in items)
                    JsonSerializer.Serialize(json, item, Json.Strict);
                json.WriteEndArray();
                json.WriteString("next", next);
                json.WriteEndObject();
            });
        }
    }
}
