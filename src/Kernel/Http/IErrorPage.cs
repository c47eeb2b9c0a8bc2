using Microsoft.AspNetCore.Http;

namespace Tandem.Kernel.Http;

/// <summary>Shows people, rather than programs, that something did not work.</summary>
public interface IErrorPage
{
    /// <param name="message">What the person may know; never more.</param>
    Task Show(HttpContext context, int status, string message);
}
