using Microsoft.AspNetCore.Http;

namespace Tandem.Interface.Forms;

/// <summary>The answer to a form that was not accepted: the page it stood on, with what was typed and what is wrong with it.</summary>
public sealed class Again(string page, int status = StatusCodes.Status422UnprocessableEntity) : IResult
{
    /// <summary>The page's path, with its query if it has one.</summary>
    public string Page => page;

    public int Status => status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Set(this);
        return Task.CompletedTask;
    }
}
