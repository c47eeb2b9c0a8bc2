using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tandem.Kernel;
using Tandem.Kernel.Http;

namespace Tandem.Operation.Channels;

/// <summary>Hands a message to a server; the address is judged again when it is sent.</summary>
public sealed class HttpDelivery(PublicHttp http, AllowedTargets allowed)
{
    /// <returns>What the server answered.</returns>
    /// <exception cref="DeliveryFailed">It was not taken.</exception>
    public async Task<string> Send(string address, Func<Uri, HttpRequestMessage> write, CancellationToken stop)
    {
        try
        {
            using var request = write(await allowed.Demand(address, "address", stop));
            using var answer = await http.Send(request, await allowed.Named(stop), stop);
            var said = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? said : throw new DeliveryFailed(said, mayPass: answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError);
        }
        catch (Refused refused)
        {
            throw new DeliveryFailed(refused.Message, mayPass: false);
        }
        catch (HttpRequestException fault)
        {
            // Nothing was said before the connection stood; what breaks later may have arrived.
            throw new DeliveryFailed(fault.Message, isCertain: fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                || fault.InnerException is SocketException);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new DeliveryFailed("No answer in time.", isCertain: false);
        }
    }
}
