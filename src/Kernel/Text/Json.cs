using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tandem.Kernel.Text;

/// <summary>The one way JSON is written and read: camelCase, enumerations by name, nothing unknown let in.</summary>
public static class Json
{
    /// <summary>For facts and stored values: no text is escaped that need not be.</summary>
    public static readonly JsonSerializerOptions Plain = Make(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JsonUnmappedMemberHandling.Skip);

    /// <summary>For what strangers send: an unknown member is an error, depth is bounded.</summary>
    public static readonly JsonSerializerOptions Strict = Make(JavaScriptEncoder.Default, JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Make(JavaScriptEncoder encoder, JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = encoder,
            UnmappedMemberHandling = unmapped,
            MaxDepth = 32,
            NumberHandling = JsonNumberHandling.Strict,
            RespectRequiredConstructorParameters = false,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new MomentJsonConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
