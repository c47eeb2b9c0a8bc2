using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Http;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Opsgenie;

/// <summary>How Opsgenie's interfaces answer, and say what is wrong.</summary>
internal static class OpsgenieTongue
{
    private static readonly ErrorTongue Errors = new((json, misstep) =>
    {
        var fields = misstep.Complaints.Where(complaint => complaint.Field is not null).DistinctBy(complaint => complaint.Field).ToList();
        json.WriteStartObject();
        json.WriteString("message", fields.Count > 0 ? "Request body is not processable. Please check the errors." : misstep.Detail);
        if (fields.Count > 0)
        {
            json.WriteStartObject("errors");
            foreach (var complaint in fields)
                json.WriteString(complaint.Field!, complaint.Message);
            json.WriteEndObject();
        }

        json.WriteNumber("took", 0);
        json.WriteString("requestId", misstep.TraceId);
        json.WriteEndObject();
    });

    public static IEndpointConventionBuilder ForOpsgenie(this IEndpointConventionBuilder address) => address.ForSenders().WithMetadata(Errors);

    public static Task Answer(HttpContext context, object data, object? paging = null, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        var (took, requestId) = (0, Exchange.TraceId(context));
        return paging is null
            ? context.Response.WriteAsJsonAsync(new { data, took, requestId }, context.RequestAborted)
            : context.Response.WriteAsJsonAsync(new { data, paging, took, requestId }, context.RequestAborted);
    }

    /// <summary>What is asked of an alert is accepted; what became of it is told to who asks for the request.</summary>
    public static Task Accept(HttpContext context, Guid request)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Response.WriteAsJsonAsync(new { result = "Request will be processed", took = 0, requestId = request }, context.RequestAborted);
    }
}
