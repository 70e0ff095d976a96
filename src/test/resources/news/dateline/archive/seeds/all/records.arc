filedesc://a.arc 0.0.0.0 20080430204825 text/plain 10
1 0 Cour


http://courier.example/a 10.0.0.1 20080430204826 text/html 154
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!DOCTYPE html><html><head><title>Quay</title></head><body><p>The quay opens.</p></body></html>
